package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Throughput;

class EngineRoundsTest {

    @Test
    void sweepEveryProfileOnceInHalfTheTime() {
        Throughput throughput = new Throughput(Duration.ofMillis(700), Duration.ofMillis(1500));

        Measure measure = new Measure(3, Optional.of(throughput), Optional.empty(), Optional.empty(), 1, true);

        assertThat(EngineRounds.sweep(List.of("a", "b-2x1"), throughput, measure))
                .containsExactly(
                        "axes.profile=[a, b-2x1]",
                        "measure={repetitions: 1, disturbed-repeats: 1, devices-at-once: true,"
                                + " throughput: {measure: 750ms, warmup: 350ms}}");
    }

    @Test
    void compareTheBestAsTheSuiteSays() {
        assertThat(EngineRounds.comparison(List.of("a", "1"))).containsExactly("axes.profile=[a, \"1\"]");
    }
}
