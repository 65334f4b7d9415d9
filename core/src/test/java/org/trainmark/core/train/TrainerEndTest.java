package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.train.QualityTarget.Metric;
import org.trainmark.core.train.TrainingOutcome.End;

class TrainerEndTest {

    private final ScriptedSession session = new ScriptedSession();

    @Test
    void isTheFirstEvaluationOfAtLeastTheTargetAccuracy() {
        List<Double> accuracies = List.of(0.5, 0.94, 0.95, 0.99);
        session.evaluations = number -> new Evaluation(1.0 / number, OptionalDouble.of(accuracies.get(number - 1)));

        TrainingOutcome outcome = train(new QualityTarget(Metric.ACCURACY, 0.95));

        assertThat(outcome.end()).isEqualTo(End.TARGET_REACHED);
        assertThat(accuracies(outcome)).containsExactly(0.5, 0.94, 0.95);
    }

    @Test
    void isTheFirstEvaluationOfAtMostTheTargetLoss() {
        validationLosses(0.9, 0.51, 0.5, 0.1);

        TrainingOutcome outcome = train(new QualityTarget(Metric.LOSS, 0.5));

        assertThat(outcome.end()).isEqualTo(End.TARGET_REACHED);
        assertThat(validationLosses(outcome)).containsExactly(0.9, 0.51, 0.5);
    }

    @Test
    void isNoTargetAccuracyWhereThereIsNone() {
        validationLosses(0.5, 0.4, 0.3, 0.2);

        TrainingOutcome outcome = train(new QualityTarget(Metric.ACCURACY, 0));

        assertThat(outcome.end()).isEqualTo(End.EPOCHS_DONE);
    }

    @Test
    void isWhenPatienceIsLostToEvaluationsInARow() {
        validationLosses(5, 4, 4, 4.5, 3, 3, 3.5, 3, 2);

        TrainingOutcome outcome = session.train(new StoppingRule(9, 1, Optional.empty(), OptionalInt.of(3)));

        assertThat(outcome.end()).isEqualTo(End.STOPPED_EARLY);
        assertThat(validationLosses(outcome)).containsExactly(5.0, 4.0, 4.0, 4.5, 3.0, 3.0, 3.5, 3.0);
    }

    @Test
    void isTheLastEpochWithoutTargetAndPatience() {
        validationLosses(1, 2, 3);

        TrainingOutcome outcome = session.train(new StoppingRule(3, 1, Optional.empty(), OptionalInt.empty()));

        assertThat(outcome.end()).isEqualTo(End.EPOCHS_DONE);
        assertThat(session.batches).hasSize(30);
    }

    @Test
    void comesInTheLastEpochToATargetAsWell() {
        validationLosses(3, 2, 1, 0.5);

        assertThat(train(new QualityTarget(Metric.LOSS, 0.5)).end()).isEqualTo(End.TARGET_REACHED);
    }

    @Test
    void comesLateForManyEpochsOfManySteps() {
        // The number of steps is four too many for an int: in an int it would be four.
        StoppingRule rule = new StoppingRule(
                (1 << 30) + 1, 0.75, Optional.of(new QualityTarget(Metric.LOSS, 0.25)), OptionalInt.empty());
        Steps steps = session.steps(4 * ScriptedSession.BATCH_SIZE, (samples, nanos) -> {});

        TrainingOutcome outcome = new Trainer(session, rule, steps, () -> 0).train();

        assertThat(outcome.end()).isEqualTo(End.TARGET_REACHED);
        assertThat(outcome.curve()).extracting(EvaluationPoint::steps).containsExactly(3L, 6L, 9L, 12L);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isTheStepWhoseLossIsNotFinite(double loss) {
        session.losses = step -> step < 13 ? 1 : loss;

        TrainingOutcome outcome = session.train(new StoppingRule(9, 9, Optional.empty(), OptionalInt.empty()));

        assertThat(outcome.end()).isEqualTo(End.DIVERGED);
        assertThat(outcome.curve()).singleElement().satisfies(point -> {
            assertThat(point.steps()).isEqualTo(13);
            assertThat(point.trainingLoss()).matches(mean -> !Double.isFinite(mean));
            assertThat(point.validation()).isEqualTo(Evaluation.NONE);
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void isTheValidationLossThatIsNotFinite(double loss) {
        validationLosses(1, loss, 1);

        TrainingOutcome outcome = session.train(new StoppingRule(3, 1, Optional.empty(), OptionalInt.empty()));

        assertThat(outcome.end()).isEqualTo(End.DIVERGED);
        assertThat(validationLosses(outcome)).containsExactly(1.0, loss);
    }

    @Test
    void isADivergenceEvenWhereTheTargetIsReached() {
        session.losses = step -> Double.NaN;
        validationLosses(0.1);

        assertThat(train(new QualityTarget(Metric.LOSS, 0.5)).end()).isEqualTo(End.DIVERGED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isNoTargetReachedByWhatIsNotFinite(double loss) {
        session.evaluations = number -> new Evaluation(loss, OptionalDouble.of(0.99));

        TrainingOutcome outcome = train(new QualityTarget(Metric.ACCURACY, 0.5));

        assertThat(outcome.end()).isEqualTo(End.DIVERGED);
        assertThat(outcome.curve().get(0).validation().accuracy().orElseThrow()).isNaN();
        assertThat(train(new QualityTarget(Metric.LOSS, 0.5)).end()).isEqualTo(End.DIVERGED);
    }

    @Test
    void isNotTheTargetWhereTrainingGoesOnBeyondIt() {
        validationLosses(0.5, 0.4, 0.4, 0.4);
        QualityTarget target = new QualityTarget(Metric.LOSS, 0.5);

        TrainingOutcome toEpochs =
                session.train(new StoppingRule(4, 1, Optional.of(target), OptionalInt.empty(), false));
        session.evaluated.clear();
        TrainingOutcome toPatience =
                session.train(new StoppingRule(4, 1, Optional.of(target), OptionalInt.of(1), false));

        assertThat(toEpochs.end()).isEqualTo(End.EPOCHS_DONE);
        assertThat(toEpochs.curve()).hasSize(4);
        assertThat(toPatience.end()).isEqualTo(End.STOPPED_EARLY);
        assertThat(toPatience.curve()).hasSize(3);
    }

    private TrainingOutcome train(QualityTarget target) {
        return session.train(new StoppingRule(4, 1, Optional.of(target), OptionalInt.empty()));
    }

    private void validationLosses(double... losses) {
        session.evaluations = number -> new Evaluation(losses[number - 1], OptionalDouble.empty());
    }

    private static List<Double> validationLosses(TrainingOutcome outcome) {
        return outcome.curve().stream().map(point -> point.validation().loss()).toList();
    }

    private static List<Double> accuracies(TrainingOutcome outcome) {
        return outcome.curve().stream()
                .map(point -> point.validation().accuracy().orElseThrow())
                .toList();
    }
}
