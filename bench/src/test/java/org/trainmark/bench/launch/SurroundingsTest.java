package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.machine.watch.EnergySeries;
import org.trainmark.bench.machine.watch.Observation;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

class SurroundingsTest {

    private static final long SECOND = 1_000_000_000L;
    private static final Optional<Throughput> WINDOWS =
            Optional.of(new Throughput(Duration.ofSeconds(1), Duration.ofSeconds(2)));

    private static final Surroundings NOTHING = Surroundings.of(Observation.NONE);

    private final ClockHistory clocks = new ClockHistory();

    @Test
    void dividesTheThroughputByThePowerInItsWindow() {
        // 5 W while the JVM starts and warms up, 50 W in the window from 3 s to 5 s.
        EnergySeries energy = EnergySeries.of(Map.of(0L, 0.0, 3 * SECOND, 15.0, 5 * SECOND, 115.0, 6 * SECOND, 116.0));
        Findings findings = findings(Map.of(
                MetricNames.THROUGHPUT, new Measurement(4000, "samples/s"),
                MetricNames.START, new Measurement(3, "s")));

        assertThat(NOTHING.withSamplesPerJoule(findings, Optional.of(energy), WINDOWS, 0)
                        .measurements())
                .containsEntry(MetricNames.SAMPLES_PER_JOULE, new Measurement(80, "samples/J"));
    }

    @Test
    void cannotTellSamplesPerJouleWithoutEnergyOrThroughput() {
        Findings slow = findings(Map.of());
        Findings quick = findings(Map.of(
                MetricNames.THROUGHPUT, new Measurement(1, "samples/s"),
                MetricNames.START, new Measurement(1, "s")));
        EnergySeries energy = EnergySeries.of(Map.of(0L, 0.0, 9 * SECOND, 9.0));

        assertThat(NOTHING.withSamplesPerJoule(slow, Optional.of(energy), WINDOWS, 0))
                .isEqualTo(NOTHING);
        assertThat(NOTHING.withSamplesPerJoule(quick, Optional.empty(), WINDOWS, 0))
                .isEqualTo(NOTHING);
        assertThat(NOTHING.withSamplesPerJoule(quick, Optional.of(energy), Optional.empty(), 0))
                .isEqualTo(NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"3000, 0", "3140, 0", "3160, 1", "2840, 1"})
    void aClockThatIsAnotherThanBeforeIsADisturbance(double megahertz, int disturbances) {
        List.of(2990.0, 3000.0, 3010.0).forEach(this::clock);

        assertThat(clock(megahertz)).hasSize(disturbances).allMatch(seen -> seen.kind() == Disturbance.Kind.CLOCK);
    }

    @Test
    void ofTheFirstTrialsNoClockIsUnusual() {
        assertThat(clock(3000)).isEmpty();
        assertThat(clock(2000)).isEmpty();
        assertThat(clock(1000)).isEmpty();
    }

    private List<Disturbance> clock(double megahertz) {
        return new Surroundings(new TreeMap<>(Map.of(MetricNames.CLOCK, new Measurement(megahertz, "MHz"))), List.of())
                .withClock(clocks, "cpu")
                .disturbances();
    }

    private static Findings findings(Map<String, Measurement> measured) {
        return new Findings(
                new TreeMap<>(measured), List.of(), List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());
    }
}
