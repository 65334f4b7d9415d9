package org.trainmark.bench.search.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.sampler.SamplerKind;

class SamplerTablesTest {

    @Test
    void randomSearchIsAsGoodAsItIsKnownToBe() {
        assertThat(new SamplerTables(1, 51).exact()).hasSize(4).allSatisfy(row -> {
            assertThat(row.searches()).isEqualTo(1_020);
            assertThat(row.goalOfRatio().isKept(row.ratio())).isTrue();
        });
    }

    @Test
    void onlyWhoLearnsIsAskedToKeepAwayFromFailures() {
        List<SamplerTables.Row> rows = new SamplerTables(1, 1).failures().toList();

        assertThat(rows).extracting(SamplerTables.Row::of).containsOnly("failed trials", "best loss");
        assertThat(rows)
                .filteredOn(row -> !row.goal().equals(Goal.NONE))
                .extracting(SamplerTables.Row::by)
                .containsExactly(SamplerKind.TPE, SamplerKind.GAUSSIAN_PROCESS);
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        assertThat(new SamplerTables(1, 3).failures().toList())
                .isEqualTo(new SamplerTables(1, 3).failures().toList());
    }

    @Test
    void aGoalHoldsAtItsEnds() {
        assertThat(Goal.atMost(2).isKept(2)).isTrue();
        assertThat(Goal.atMost(2).isKept(2.1)).isFalse();
        assertThat(Goal.atLeast(2).isKept(1.9)).isFalse();
        assertThat(new Goal(1, 2).isKept(Double.NaN)).isFalse();
    }

    @Test
    void quartilesAreFiguresThatThereWere() {
        assertThat(Quartiles.of(new double[] {5, 1, 4, 2, 3})).isEqualTo(new Quartiles(2, 3, 4));
        assertThat(Quartiles.of(new double[] {7})).isEqualTo(new Quartiles(7, 7, 7));
    }
}
