package org.trainmark.results.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.Runs;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.compare.contrast.Trials;

class MetricSeriesTest {

    private static final CellKey CELL = Trials.cell(32, "cpu");
    private static final CellKey OTHER = Trials.cell(64, "cpu");

    private static List<ComparedTrial> valued(CellKey cell, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Trials.trial(cell, i, i, Map.of("final-accuracy", values[i])))
                .toList();
    }

    private static ComparedRun run(double... values) {
        return Runs.run("run", valued(CELL, values));
    }

    private static MetricSeries series(ComparedRun... runs) {
        return MetricSeries.of(Effects.named("final-accuracy"), List.of(runs));
    }

    @Test
    void takesTheDeviationOfTheMeansOfRunsForTheirNoise() {
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
    void knowsNoNoiseBetweenRunsOfOneRun() {
        assertThat(series(run(0.1, 0.2, 0.3)).betweenRuns()).isEmpty();
    }
}
