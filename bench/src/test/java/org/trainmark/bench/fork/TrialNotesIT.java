package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.fork.steps.StepRecorder;
import org.trainmark.core.engine.DeviceOutOfMemoryException;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.train.RangeStep;
import org.trainmark.core.train.RangeTestOutcome;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;

class TrialNotesIT extends HandedNotes {

    TrialNotesIT(@TempDir Path directory) {
        super(directory);
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

    /** Throws anything, as native code does. */
    @SuppressWarnings("unchecked") // the cast is erased, so that the compiler takes a Throwable for unchecked
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
