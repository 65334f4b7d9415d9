package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.core.train.StoppingRule;

class TimeEstimateTest {

    private final Throughput throughput = new Throughput(Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final Convergence convergence =
            new Convergence(new StoppingRule(30, 1, Optional.empty(), OptionalInt.empty()));

    @Test
    void addsTheStartOfEachJvmToItsMeasuredTime() {
        Suite suite = Trials.suite(5, new Measure(3, Optional.of(throughput), Optional.empty(), Optional.empty()));

        assertThat(TimeEstimate.withoutConvergence(suite)).isEqualTo(Duration.ofMinutes(2));
        assertThat(TimeEstimate.inWords(suite)).isEqualTo("about 2m00s");
    }

    @Test
    void doesNotPretendToKnowHowLongTrainingsTake() {
        Suite suite =
                Trials.suite(5, new Measure(3, Optional.of(throughput), Optional.of(convergence), Optional.empty()));

        assertThat(TimeEstimate.inWords(suite)).isEqualTo("about 2m00s, and the trainings of up to 30 epochs on top");
    }

    @Test
    void countsTheStartsWhereNoSpeedIsMeasured() {
        Suite suite = Trials.suite(5, new Measure(2, Optional.empty(), Optional.of(convergence), Optional.empty()));

        assertThat(TimeEstimate.withoutConvergence(suite)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void takesAsLongAsTheDeviceWithTheMostTrialsWhereSeveralHaveTrialsAtOnce() {
        assertThat(TimeEstimate.withoutConvergence(onDevices(true))).isEqualTo(Duration.ofSeconds(2 * 3 * 4));
        assertThat(TimeEstimate.withoutConvergence(onDevices(false))).isEqualTo(Duration.ofSeconds(3 * 3 * 4));
    }

    @Test
    void isShownWithTheTrialsOfEachDevice() {
        assertThat(Execution.plan(onDevices(true)).stream().map(line -> line.replaceAll("#.*", "")))
                .startsWith("a: profile=on-a ")
                .endsWith("b: profile=on-b ")
                .hasSize(9);
        assertThat(Execution.atOnce(onDevices(true))).isEqualTo(2);
        assertThat(Execution.plan(onDevices(false))).allMatch(line -> line.startsWith("profile="));
        assertThat(Execution.atOnce(onDevices(false))).isEqualTo(1);
    }

    /** Returns a suite with two cells on the device a and one on b, which measures for three seconds. */
    private static Suite onDevices(boolean atOnce) {
        return Trials.suite(List.of(Trials.cell("a"), Trials.cell("b"), Trials.cell("a")), Trials.measure(atOnce));
    }
}
