package org.trainmark.bench.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.Repetitions;

class SimulatedClusterTest {

    private static final int SEEDS = 1_000;
    private static final int NODES = 16;
    private static final int CELLS = 2;
    private static final int REPETITIONS = 64;

    @Test
    void runsEveryTrialOnceWhateverIsLost() {
        Suite suite = Trials.suite(CELLS, Repetitions.of(REPETITIONS));
        long lost = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SimulatedCluster cluster = new SimulatedCluster(
                    suite, GridPlan.of(suite), SimulatedCluster.withStragglers(NODES, 2, 0.5, seed), 0.03, seed);

            assertThat(cluster.run())
                    .hasSize(CELLS * REPETITIONS)
                    .allSatisfy((trial, times) -> assertThat(times).isOne());
            lost += cluster.lost;
        }
        assertThat(lost).isGreaterThan(SEEDS);
    }

    @Test
    void takesLittleLongerThanNodesThatAreBusyToTheEnd() {
        Suite suite = Trials.suite(CELLS, Repetitions.of(4 * REPETITIONS));
        double[] over = LongStream.range(0, SEEDS / 10)
                .mapToDouble(seed -> {
                    SimulatedCluster cluster = new SimulatedCluster(
                            suite,
                            GridPlan.of(suite),
                            SimulatedCluster.withStragglers(NODES, 2, 0.7, seed),
                            0.01,
                            seed);
                    cluster.run();
                    return cluster.overBest();
                })
                .sorted()
                .toArray();

        assertThat(over[over.length - 1]).isLessThan(0.1);
    }
}
