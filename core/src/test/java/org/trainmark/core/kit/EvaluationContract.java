package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
}
