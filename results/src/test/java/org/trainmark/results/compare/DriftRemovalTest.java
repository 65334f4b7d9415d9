package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CellKey;

class DriftRemovalTest {

    private static final CellKey CELL = Runs.cell(32, "cpu");
    private static final List<ComparedMetric> METRICS = ComparedMetric.usual();

    /** A metric that doubles over nine trials, on a line of logs. */
    private static ComparedRun doubling(String metric) {
        return Runs.run(
                "run",
                IntStream.range(0, 9)
                        .mapToObj(i -> Runs.trial(CELL, i, i, Map.of(metric, 100 * Math.pow(2, i / 8.0))))
                        .toList());
    }

    private static List<Double> values(ComparedRun run, String metric) {
        return run.trials().stream()
                .map(trial -> trial.values().getOrDefault(metric, Double.NaN))
                .toList();
    }

    @Test
    void bringsEveryTrialToTheMiddleOfTheRun() {
        DriftRemoval removal = DriftRemoval.of(doubling("throughput"), METRICS);

        assertThat(values(removal.run(), "throughput"))
                .allSatisfy(value -> assertThat(value).isCloseTo(100 * Math.sqrt(2), within(1e-6)));
        assertThat(removal.notes())
                .containsExactly("run: the throughput drifted by 100.0 % over the run; that is taken out.");
    }

    @Test
    void touchesNothingThatDoesNotDependOnTheSpeedOfTheMachine() {
        for (String metric : List.of("peak-resident", "final-accuracy", "final-loss")) {
            ComparedRun run = doubling(metric);

            assertThat(DriftRemoval.of(run, METRICS)).isEqualTo(new DriftRemoval(run, List.of()));
        }
    }

    @Test
    void touchesOnlyMetricsThatAreCompared() {
        assertThat(DriftRemoval.of(doubling("step-p99.9"), METRICS).notes()).isEmpty();
        assertThat(DriftRemoval.of(doubling("step-p99.9"), List.of(Effects.named("step-p99.9")))
                        .notes())
                .hasSize(1);
    }

    @Test
    void leavesARunAloneThatOnlyVaries() {
        double[] ups = {100, 102, 99, 101, 100, 101, 99, 102, 100};
        ComparedRun run = Runs.run(
                "run",
                IntStream.range(0, ups.length)
                        .mapToObj(i -> Runs.trial(CELL, i, i, Map.of("throughput", ups[i])))
                        .toList());

        assertThat(DriftRemoval.of(run, METRICS).run()).isEqualTo(run);
    }

    @Test
    void leavesFailedTrialsAsTheyAre() {
        List<ComparedTrial> trials = new ArrayList<>(doubling("throughput").trials());
        trials.add(Runs.crashed(CELL, 9));

        assertThat(DriftRemoval.of(Runs.run("run", trials), METRICS).run().trials())
                .contains(Runs.crashed(CELL, 9));
    }

    @Test
    void reachesFromTheFirstPlaceToTheLast() {
        assertThat(DriftRemoval.span(doubling("throughput"))).isEqualTo(8);
        assertThat(DriftRemoval.span(Runs.run("run", List.of()))).isZero();
    }
}
