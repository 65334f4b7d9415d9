package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.optimizer.Schedule;
import org.trainmark.core.train.TrainingOutcome.End;

/** With ten steps an epoch. */
class TrainerCurveTest {

    private final ScriptedSession session = new ScriptedSession();

    @ParameterizedTest
    @CsvSource({
        "1, 2, '10 20'",
        "0.5, 2, '5 10 15 20'",
        "0.3, 2, '3 6 9 12 15 18 20'",
        "0.25, 1, '3 5 8 10'",
        "2.5, 6, '25 50 60'",
        "7, 3, '30'",
        "1e300, 3, '30'"
    })
    void hasAPointEachTimeAnEvaluationIsDueAndAfterTheLastStep(double every, int maxEpochs, String steps) {
        assertThat(stepsOfPoints(every, maxEpochs))
                .containsExactlyElementsOf(
                        List.of(steps.split(" ")).stream().map(Long::valueOf).toList());
        assertThat(session.evaluated).containsOnly(Split.VALIDATION);
    }

    @Test
    void hasAPointOnTimeWhereBinaryFractionsWouldBeLate() {
        // Five times 0.14 epochs are seven steps, but in double precision a little more.
        assertThat(stepsOfPoints(0.14, 1)).containsExactly(2L, 3L, 5L, 6L, 7L, 9L, 10L);
    }

    @Test
    void hasAPointForEveryStepWhereMoreAreAskedFor() {
        assertThat(stepsOfPoints(0.04, 1))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void isToldAsItGrowsWithTheClockOfTheTrainingStopped() {
        StoppingRule rule = new StoppingRule(3, 1, Optional.empty(), OptionalInt.empty());
        List<EvaluationPoint> told = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void stepTaken(int samples, long nanos) {}

            @Override
            public void evaluated(EvaluationPoint point, List<RateChange> rates) {
                told.add(point);
                assertThat(rates).containsExactly(new RateChange(0, ScriptedSession.LEARNING_RATE));
                session.nanos += 1_000_000;
            }
        };
        Steps steps = session.steps(10 * ScriptedSession.BATCH_SIZE, listener);

        TrainingOutcome outcome = new Trainer(session, rule, steps, () -> session.nanos).train();

        assertThat(told).isEqualTo(outcome.curve()).hasSize(3);
        assertThat(told.get(2).trainingNanos())
                .isEqualTo(30 * (ScriptedSession.STEP_NANOS + ScriptedSession.AWAIT_NANOS));
    }

    @Test
    void tellsHowFarTheTrainingWas() {
        List<EvaluationPoint> curve = curve(2.5, 6);

        assertThat(curve).extracting(EvaluationPoint::epochs).containsExactly(2.5, 5.0, 6.0);
        assertThat(curve).extracting(EvaluationPoint::samples).containsExactly(250L, 500L, 600L);
    }

    @Test
    void averagesTheLossesOfAllStepsSinceThePointBefore() {
        session.losses = step -> step;

        assertThat(curve(2.5, 6)).extracting(EvaluationPoint::trainingLoss).containsExactly(13.0, 38.0, 55.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 15, 19, 20})
    void countsEachExampleOnceInTheTrainingLoss(int examples) {
        // Ten examples of loss 1, and the rest, in the short last batch, of loss 2.
        session.losses = step -> step % 2 == 1 ? 1 : 2;
        Steps steps = session.steps(examples, (samples, nanos) -> {});
        StoppingRule rule = new StoppingRule(3, 1, Optional.empty(), OptionalInt.empty());

        TrainingOutcome outcome = new Trainer(session, rule, steps, () -> session.nanos).train();

        double mean = (10 + 2.0 * (examples - 10)) / examples;
        assertThat(outcome.curve())
                .hasSize(3)
                .allSatisfy(point -> assertThat(point.trainingLoss()).isCloseTo(mean, within(1e-12)));
    }

    @Test
    void leavesEvaluationsAndReadingsOutOfTheTimeOfTraining() {
        assertThat(curve(1.5, 4)).extracting(EvaluationPoint::trainingNanos).containsExactly(15 * 7L, 30 * 7L, 40 * 7L);
    }

    @Test
    void countsEvaluationsAndReadingsInTheWallTime() {
        // Losses are read after every step.
        assertThat(curve(1.5, 4))
                .extracting(EvaluationPoint::wallNanos)
                .containsExactly(15 * 107 + 1_000L, 30 * 107 + 2_000L, 40 * 107 + 3_000L);
    }

    @Test
    void startsItsClocksWithTheTraining() {
        session.nanos = 123_456_789;

        assertThat(curve(1, 1)).singleElement().satisfies(point -> {
            assertThat(point.trainingNanos()).isEqualTo(70);
            assertThat(point.wallNanos()).isEqualTo(2_070);
        });
    }

    @Test
    void tellsTheRatesAsTheyAreLoweredFromTheStepAfterAPlateauOn() {
        session.evaluations = number -> new Evaluation(1, OptionalDouble.empty());

        TrainingOutcome outcome = session.train(
                new Schedule.ReduceOnPlateau(0.5, 1), new StoppingRule(2, 0.5, Optional.empty(), OptionalInt.empty()));

        assertThat(outcome.curve()).extracting(EvaluationPoint::learningRate).containsExactly(0.1, 0.1, 0.05, 0.025);
        assertThat(outcome.rates())
                .containsExactly(new RateChange(0, 0.1), new RateChange(10, 0.05), new RateChange(15, 0.025));
        assertThat(session.rates.subList(0, 10)).containsOnly(0.1);
        assertThat(session.rates.subList(10, 15)).containsOnly(0.05);
        assertThat(session.rates.subList(15, 20)).containsOnly(0.025);
    }

    private List<Long> stepsOfPoints(double every, int maxEpochs) {
        return curve(every, maxEpochs).stream().map(EvaluationPoint::steps).toList();
    }

    private List<EvaluationPoint> curve(double every, int maxEpochs) {
        TrainingOutcome outcome =
                session.train(new StoppingRule(maxEpochs, every, Optional.empty(), OptionalInt.empty()));
        assertThat(outcome.end()).isEqualTo(End.EPOCHS_DONE);
        return outcome.curve();
    }
}
