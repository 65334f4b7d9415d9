package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Loss;

/** An evaluation covers all examples of its split, each once. */
interface EvaluationContract extends ContractSubject {

    @ParameterizedTest
    @EnumSource
    default void evaluatesEverySplitUnderEveryLoss(Loss loss) {
        Problem problem = Problem.of(loss);
        try (SideBySide pair = new SideBySide(this, problem)) {
            pair.assertSameEvaluations();
            problem.feed(9, pair::step);
            pair.assertSameEvaluations();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 300, 1025, 4099})
    default void evaluatesSplitsOfAnySize(int count) {
        Dataset data = Problem.dataset(Problem.task(Loss.CROSS_ENTROPY), Problem.TRAINING, count, count + 1);
        try (SideBySide pair =
                new SideBySide(this, Problem.of(Loss.CROSS_ENTROPY).with(data))) {
            pair.step(Problem.first(3));
            pair.assertSameEvaluations();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MEAN_SQUARED_ERROR")
    default void predictsTheClassesThatTheAccuracyCounts(Loss loss) {
        Dataset data = Problem.dataset(Problem.task(loss), Problem.TRAINING, 600, 11);
        Problem problem = Problem.of(loss).with(data);
        try (TrainingSession session = open(problem)) {
            problem.feed(9, batch -> session.step(batch, 0.1));
            for (Split split : Split.values()) {
                int[] predictions = session.predictions(split);
                float[] targets = data.split(split).targets();
                assertThat(predictions).hasSameSizeAs(targets);
                long hits = IntStream.range(0, targets.length)
                        .filter(n -> predictions[n] == (int) targets[n])
                        .count();
                assertThat((double) hits / targets.length)
                        .as("share of hits, %s", split)
                        .isCloseTo(session.evaluate(split).accuracy().orElseThrow(), within(1e-12));
            }
        }
    }

    @Test
    default void predictsNoQuantities() {
        try (TrainingSession session = open(Problem.of(Loss.MEAN_SQUARED_ERROR))) {
            assertThatIllegalStateException().isThrownBy(() -> session.predictions(Split.TEST));
        }
    }

    @ParameterizedTest
    @EnumSource
    default void evaluationOfAnEmptySplitHasNoLoss(Loss loss) {
        Dataset data = Problem.dataset(Problem.task(loss), Problem.TRAINING, 0, 0);
        try (TrainingSession session = open(Problem.of(loss).with(data))) {
            Evaluation ofNothing = Evaluation.of(loss, new float[0], loss.outputs(data.task()), new float[0]);
            assertThat(session.evaluate(Split.VALIDATION)).isEqualTo(ofNothing);
            assertThat(session.evaluate(Split.TEST)).isEqualTo(ofNothing);
            assertThat(ofNothing.loss()).isNaN();
        }
    }

    @Test
    default void divergenceIsALossThatIsNotFinite() {
        Problem problem = Problem.of(Loss.MEAN_SQUARED_ERROR);
        try (TrainingSession session = open(problem)) {
            problem.feed(20, batch -> session.step(batch, 1e30));
            assertThat(session.loss()).isNotFinite();
            assertThat(session.evaluate(Split.VALIDATION).loss()).isNotFinite();
        }
    }

    @ParameterizedTest
    @EnumSource
    default void noQualityComesOfNumbersThatAreNotFinite(Loss loss) {
        Problem problem = Problem.of(loss);
        try (TrainingSession session = open(problem)) {
            // Not by features or gradients: an engine that scales its loss leaves such a step out, rightly.
            problem.feed(2, batch -> session.step(batch, Double.NaN));
            assertThat(session.loss()).isNotFinite();
            Evaluation evaluation = session.evaluate(Split.VALIDATION);
            assertThat(evaluation.loss()).isNotFinite();
            assertThat(evaluation.accuracy().orElse(Double.NaN)).isNaN();
            if (loss.classifies()) {
                assertThat(session.predictions(Split.VALIDATION)).containsOnly(-1);
            }
        }
    }
}
