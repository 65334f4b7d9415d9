package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.fork.steps.StepRecorder;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;

/** What notes tell of a training: its curve, and how it ended. */
class TrainingNotesIT extends HandedNotes {

    TrainingNotesIT(@TempDir Path directory) {
        super(directory);
    }

    @Test
    void keepTheCurveOfATrainingThatDiverged() {
        List<EvaluationPoint> curve = List.of(point(10, 2_000_000_000, 0.5), point(20, 3_000_000_000L, Double.NaN));
        notes.evaluated(curve.get(0), List.of(new RateChange(0, 0.1)));
        notes.evaluated(curve.get(1), List.of(new RateChange(0, 0.1), new RateChange(15, 0.05)));
        notes.trained(new TrainingOutcome(End.DIVERGED, curve, List.of(), List.of()));
        notes.leave(new StepRecorder());

        Findings findings = handoff.found().findings();
        assertThat(ending().outcome()).isEqualTo(Outcome.DIVERGED);
        assertThat(ending().reason()).isEqualTo(Optional.of("the loss is no longer finite after step 20"));
        assertThat(findings.curve())
                .startsWith(new org.trainmark.results.CurvePoint(
                        0.25, 10, 320, 2, 2.5, 0.5, 0.7, OptionalDouble.of(0.8), OptionalDouble.of(0.05)))
                .hasSize(2);
        assertThat(findings.rates())
                .containsExactly(
                        new org.trainmark.results.RatePoint(0, 0.1), new org.trainmark.results.RatePoint(15, 0.05));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void tellNoAccuracyOfNumbersThatAreNotFinite(double loss) {
        Evaluation odd = new Evaluation(loss, OptionalDouble.of(0.9));
        notes.evaluated(new EvaluationPoint(0.25, 10, 320, 1, 2, 0.05, loss, odd), List.of());

        assertThat(handoff.found().findings().curve())
                .singleElement()
                .satisfies(point -> assertThat(point.validationAccuracy()).isEmpty());
    }

    @Test
    void tellACurveWhileItGrows() {
        notes.evaluated(point(10, 1, 0.5), List.of(new RateChange(0, 0.1)));

        assertThat(handoff.found().findings().curve()).hasSize(1);
        assertThat(handoff.found().ending()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TARGET_REACHED, TARGET", "STOPPED_EARLY, PATIENCE", "EPOCHS_DONE, EPOCHS"})
    void callEveryOtherEndOfATrainingCompleteAndSayWhich(End end, TrainingEnd told) {
        notes.trained(new TrainingOutcome(end, List.of(point(10, 1, 0.5)), List.of(), List.of()));
        notes.leave(new StepRecorder());

        assertThat(ending().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(ending().training()).contains(told);
    }

    @Test
    void countNothingAfterATrainingToWhatItUsed() {
        notes.trained(new TrainingOutcome(End.EPOCHS_DONE, List.of(point(10, 1, 0.5)), List.of(), List.of()));
        Map<String, Measurement> used = handoff.found().findings().measurements();
        long start = System.nanoTime();
        while (System.nanoTime() - start < 50_000_000) {
            Thread.onSpinWait();
        }
        notes.leave(new StepRecorder());

        assertThat(used).containsKeys(MetricNames.CPU, MetricNames.GC, MetricNames.JIT);
        assertThat(handoff.found().findings().measurements()).isEqualTo(used);
    }

    @Test
    void callATrainingCompleteWhereThereIsNoRoomForAnotherLook() {
        TrainingOutcome outcome =
                new TrainingOutcome(End.TARGET_REACHED, List.of(point(10, 1, 0.5)), List.of(), List.of());
        TrainedNetwork network = new TrainedNetwork(new FullSession(), data());

        notes.trained(outcome);
        notes.during(() -> notes.ended(outcome, network));
        notes.leave(new StepRecorder());

        assertThat(ending())
                .isEqualTo(new Ending(Outcome.COMPLETED, Optional.empty(), Optional.of(TrainingEnd.TARGET), List.of()));
        assertThat(handoff.found().findings().provenance())
                .containsEntry("missing.test-split", "the JVM has no room: Java heap space")
                .containsEntry("missing.confusion", "the card is full");
    }

    private static Dataset data() {
        Examples examples = new Examples(1, new float[2], new float[] {0, 1});
        return new Dataset("made up", "none", new Task.Classification(2), Shape.flat(1), examples, examples, examples);
    }

    /** A session with no room for evaluations. */
    private static final class FullSession extends IdleSession {

        @Override
        public Evaluation evaluate(Split split) {
            throw new OutOfMemoryError("Java heap space");
        }

        @Override
        public int[] predictions(Split split) {
            throw new DeviceOutOfMemoryException("the card is full", new IllegalStateException());
        }
    }

    private static EvaluationPoint point(long step, long trainingNanos, double loss) {
        return new EvaluationPoint(
                step / 40.0,
                step,
                step * 32,
                trainingNanos,
                trainingNanos + 500_000_000,
                0.05,
                loss,
                new Evaluation(0.7, OptionalDouble.of(0.8)));
    }
}
