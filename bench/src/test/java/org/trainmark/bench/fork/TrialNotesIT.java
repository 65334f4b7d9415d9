package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.Split;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.RangeStep;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.bench.fork.steps.StepRecorder;

class TrialNotesIT {

    private final Handoff handoff;
    private final TrialNotes notes;

    TrialNotesIT(@TempDir Path directory) {
        System.setProperty(Handoff.PROPERTY, directory.toString());
        handoff = new Handoff(directory);
        notes = new TrialNotes();
    }

    @AfterEach
    void beAJvmWithoutAHandoffAgain() {
        System.clearProperty(Handoff.PROPERTY);
    }

    private Ending ending() {
        return handoff.found().ending().orElseThrow();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new OutOfMemoryError("Java heap space"),
                        Outcome.OUT_OF_MEMORY,
                        "the JVM has no room: Java heap space"),
                Arguments.of(
                        new DeviceOutOfMemoryException("no room", new IllegalStateException()),
                        Outcome.OUT_OF_MEMORY,
                        "no room"),
                Arguments.of(new RefusedException("no such device"), Outcome.REFUSED, "no such device"),
                Arguments.of(
                        new UnsupportedTrainingException("only plain networks"),
                        Outcome.REFUSED,
                        "only plain networks"),
                Arguments.of(
                        new IllegalStateException("broken"),
                        Outcome.CRASHED,
                        "java.lang.IllegalStateException: broken"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void leaveTheCauseOfAFailureAndPassItOn(Throwable failure, Outcome outcome, String reason) {
        assertThatThrownBy(() -> notes.during(() -> sneak(failure))).isSameAs(failure);

        assertThat(handoff.found().ending()).contains(Ending.failed(outcome, reason));
    }

    @Test
    void leaveWhatWasMeasured() {
        notes.measured(MetricNames.THROUGHPUT, 1000, "samples/s");
        notes.memory(new MemoryReading(Map.of(Purpose.OPTIMIZER_STATE, 12L)));
        notes.provenance(Map.of("engine", "some engine"));
        notes.lossAfterSteps(0.5);
        notes.leave(new StepRecorder());

        Findings findings = handoff.found().findings();
        assertThat(ending().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(ending().reason()).isEmpty();
        assertThat(findings.measurements())
                .contains(
                        entry("throughput", new Measurement(1000, "samples/s")),
                        entry("memory.optimizer-state", new Measurement(12, "bytes")))
                .containsKeys(MetricNames.CPU, MetricNames.GC, MetricNames.JIT);
        assertThat(findings.provenance()).containsEntry("engine", "some engine").containsKey("jvm.flags");
        assertThat(handoff.stepsFile()).exists();
    }

    @Test
    void keepTheCurveOfARangeTestAndItsSuggestionAndCallItComplete() {
        notes.rangeTested(new RangeTestOutcome(List.of(new RangeStep(0.1, 4, 2), new RangeStep(1, 0.5, 1.5)), true));
        notes.leave(new StepRecorder());

        Findings findings = handoff.found().findings();
        assertThat(ending().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(findings.rangeTest())
                .containsExactly(
                        new org.trainmark.results.RangePoint(0.1, 4, 2),
                        new org.trainmark.results.RangePoint(1, 0.5, 1.5));
        assertThat(findings.measurements())
                .containsEntry(MetricNames.SUGGESTED_LOWEST_RATE, new Measurement(0.01, ""))
                .containsEntry(MetricNames.SUGGESTED_HIGHEST_RATE, new Measurement(0.1, ""));
    }

    @Test
    void suggestNothingWhereARangeTestDoesNot() {
        notes.rangeTested(new RangeTestOutcome(List.of(), true));
        notes.leave(new StepRecorder());

        assertThat(handoff.found().findings().measurements())
                .doesNotContainKeys(MetricNames.SUGGESTED_LOWEST_RATE, MetricNames.SUGGESTED_HIGHEST_RATE);
    }

    @Test
    void tellTheTimeOfAugmentationForEachStep() {
        notes.augmented(6_000_000, 4);
        notes.leave(new StepRecorder());

        assertThat(handoff.found().findings().measurements())
                .containsEntry(MetricNames.AUGMENTATION, new Measurement(0.0015, "s"));
    }

    @Test
    void areSilentOnAugmentationWhereThereIsNone() {
        notes.augmented(0, 4);
        notes.leave(new StepRecorder());

        assertThat(handoff.found().findings().measurements()).doesNotContainKey(MetricNames.AUGMENTATION);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void callALossThatIsNotFiniteADivergence(double loss) {
        notes.lossAfterSteps(loss);
        notes.leave(new StepRecorder());

        assertThat(handoff.found().ending().map(Ending::outcome)).contains(Outcome.DIVERGED);
        assertThat(handoff.found().ending().flatMap(Ending::reason))
                .contains("the loss is " + loss + " after the measured steps");
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

    /** Throws anything, as native code does. */
    @SuppressWarnings("unchecked") // the cast is erased, so that the compiler takes a Throwable for unchecked
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
