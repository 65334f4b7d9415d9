package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.core.train.StoppingRule;

class TimeEstimateTest {

    private final Throughput throughput = new Throughput(Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final Convergence convergence =
            new Convergence(new StoppingRule(30, 1, Optional.empty(), OptionalInt.empty()));

    @Test
    void addsTheStartOfEachJvmToItsMeasuredTime() {
        Suite suite = suite(3, Optional.of(throughput), Optional.empty());

        assertThat(TimeEstimate.withoutConvergence(suite)).isEqualTo(Duration.ofMinutes(2));
        assertThat(TimeEstimate.inWords(suite)).isEqualTo("about 2m00s");
    }

    @Test
    void doesNotPretendToKnowHowLongTrainingsTake() {
        Suite suite = suite(3, Optional.of(throughput), Optional.of(convergence));

        assertThat(TimeEstimate.inWords(suite)).isEqualTo("about 2m00s, and the trainings of up to 30 epochs on top");
    }

    @Test
    void countsTheStartsWhereNoSpeedIsMeasured() {
        Suite suite = suite(2, Optional.empty(), Optional.of(convergence));

        assertThat(TimeEstimate.withoutConvergence(suite)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void takesAsLongAsTheDeviceWithTheMostTrialsWhereSeveralHaveTrialsAtOnce() {
        assertThat(TimeEstimate.withoutConvergence(onDevices(true))).isEqualTo(Duration.ofSeconds(2 * 3 * 4));
        assertThat(TimeEstimate.withoutConvergence(onDevices(false))).isEqualTo(Duration.ofSeconds(3 * 3 * 4));
    }

    @Test
    void isShownWithTheTrialsOfEachDevice() {
        assertThat(labels(onDevices(true)).map(line -> line.replaceAll("#.*", "")))
                .startsWith("a: profile=on-a ")
                .endsWith("b: profile=on-b ")
                .hasSize(9);
        assertThat(labels(onDevices(false))).allMatch(line -> line.startsWith("profile="));
    }

    /** Returns a suite with two cells on the device a and one on b, which measures for three seconds. */
    private static Suite onDevices(boolean atOnce) {
        return Trials.suite(
                List.of(Trials.cell("a"), Trials.cell("b"), Trials.cellOn("a", "a2")), new Repetitions(3, 2, atOnce));
    }

    private static Stream<String> labels(Suite suite) {
        return Execution.labels(suite, GridPlan.of(suite).trials()).stream();
    }

    private static Suite suite(int repetitions, Optional<Throughput> throughput, Optional<Convergence> convergence) {
        Suite usual = Trials.suite(5, Repetitions.of(repetitions));
        return new Suite(
                usual.name(),
                usual.question(),
                usual.text(),
                usual.grid(),
                new Measure(throughput, convergence, Optional.empty(), OptionalLong.empty()),
                usual.repetitions(),
                usual.guard(),
                usual.trialTimeout(),
                usual.factory(),
                usual.cells());
    }
}
