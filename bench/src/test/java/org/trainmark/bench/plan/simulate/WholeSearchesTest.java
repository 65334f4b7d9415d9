package org.trainmark.bench.plan.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.sampler.SamplerKind;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Suites;
import org.trainmark.results.stats.Proportion;

/** Holds whole searches to what they promise, over few of them. */
class WholeSearchesTest {

    private static Suite read(String text) {
        return Suites.read(text);
    }

    @Test
    void reportsNoiseAsItIs() {
        NoiseSimulation.Row row = new NoiseSimulation(1, 12, WholeSearchesTest::read).row(SamplerKind.RANDOM);

        // The mean of 12 has a standard error of 0.17.
        assertThat(row.bias().value()).isBetween(-0.5, 0.5);
        assertThat(row.raw().value()).isLessThan(-0.8);
        assertThat(row.covered().count()).isGreaterThanOrEqualTo(10);
        assertThat(row.same().count() + row.better().map(Proportion::of).orElse(0))
                .isEqualTo(12);
    }

    @Test
    void findsAGoodCellOfAGridInAThirdOfItsTime() {
        ReplaySimulation simulation = new ReplaySimulation(1, 10, WholeSearchesTest::read);
        ReplaySimulation.Row row = simulation.row(SamplerKind.GAUSSIAN_PROCESS);

        assertThat(simulation.good()).isEqualTo(new Proportion(5, 18));
        assertThat(row.seconds().median()).isLessThan(ReplaySimulation.SECONDS);
        assertThat(row.found().count()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void knowsWhatMatters() {
        assertThat(new ImportanceSimulation(1, 3, 100).rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.largestError()).isLessThan(0.05);
            assertThat(row.covered().count()).isGreaterThanOrEqualTo(1);
        });
    }
}
