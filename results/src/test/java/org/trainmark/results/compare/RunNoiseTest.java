package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;

class RunNoiseTest {

    private static final CellKey CELL = Runs.cell(32, "cpu");
    private static final CellKey OTHER = Runs.cell(64, "cpu");

    private static List<ComparedTrial> valued(CellKey cell, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Runs.trial(cell, i, i, Map.of("final-accuracy", values[i])))
                .toList();
    }

    private static ComparedRun run(double... values) {
        return Runs.run("run", valued(CELL, values));
    }

    private static MetricSeries series(ComparedRun... runs) {
        return MetricSeries.of(Effects.named("final-accuracy"), List.of(runs));
    }

    @Test
    void isTheDeviationOfTheMeansOfRuns() {
        // Means 0.2, 0.3 and 0.7: squares 0.04, 0.01 and 0.09 around 0.4.
        RunNoise noise = series(run(0.1, 0.2, 0.3), run(0.3, 0.3, 0.3, 0.3), run(0.6, 0.7, 0.8))
                .betweenRuns()
                .orElseThrow();

        assertThat(noise.deviation()).isCloseTo(Math.sqrt(0.07), within(1e-12));
        assertThat(noise.trials()).isCloseTo(10.0 / 3, within(1e-12));
        assertThat(noise.runs()).isEqualTo(3);
        assertThat(noise.freedom()).isEqualTo(2);
    }

    @Test
    void poolsCellsWithTheFreedomOfTheRuns() {
        ComparedRun one = Runs.run(
                "one",
                IntStream.range(0, 6)
                        .mapToObj(
                                i -> valued(i < 3 ? CELL : OTHER, 0.1, 0.1, 0.1).get(i % 3))
                        .toList());
        ComparedRun other = run(0.3, 0.3, 0.3);

        RunNoise noise = series(one, other).betweenRuns().orElseThrow();

        assertThat(noise.deviation()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        assertThat(noise.freedom()).isEqualTo(1);
    }

    @Test
    void isNotKnownOfOneRun() {
        assertThat(series(run(0.1, 0.2, 0.3)).betweenRuns()).isEmpty();
    }

    @Test
    void isLargerForFewerTrialsAndNeverSmaller() {
        RunNoise noise = new RunNoise(0.01, 10, 4);

        assertThat(noise.deviationOf(10, 0.02)).isEqualTo(0.01);
        assertThat(noise.deviationOf(1000, 0.02)).isEqualTo(0.01);
        assertThat(noise.deviationOf(5, 0.02)).isCloseTo(Math.sqrt(1e-4 + 4e-4 * 0.1), within(1e-12));
    }

    @Test
    void needsTwoRuns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RunNoise(0.01, 10, 1))
                .withMessageContaining("runs 1");
    }
}
