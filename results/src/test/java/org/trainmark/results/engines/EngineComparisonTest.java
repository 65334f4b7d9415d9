package org.trainmark.results.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Contenders.Entry;
import org.trainmark.results.engines.EngineComparison.Row;
import org.trainmark.results.stats.Estimate;

class EngineComparisonTest extends TwoRounds {

    @Test
    void hasARowForEachWorkAndNumberOfThreadsSmallestFirst() {
        add(sweep, "ours-alone", "16", 1);
        add(comparison, "ours-alone", "16", 70);

        assertThat(compared().rows())
                .extracting(row -> row.cell().axes().get("batch-size") + " x " + row.threads())
                .containsExactly("16 x 1", "16 x 2", "256 x 2");
        assertThat(compared().rows().get(0).readings()).containsOnlyKeys("ours");
        assertThat(compared().missing()).isEmpty();
    }

    @Test
    void choosesTheProfileInTheSweepAndReadsItInTheComparison() {
        Reading left = compared().rows().get(0).reading("left").orElseThrow();

        assertThat(left.profile()).isEqualTo("left-2x1");
        assertThat(left.median()).isEqualTo(50);
    }

    @Test
    void comparesTheReferenceWithEachOther() {
        Row row = compared().rows().get(0);
        double mean = Math.pow(90 * 100 * 110 * 100.0, 0.25);

        Estimate ratio = row.ratio("ours", "left").orElseThrow();
        assertThat(ratio.value()).isCloseTo(mean / 50, within(1e-12));
        assertThat(ratio.interval()).isPresent();
        assertThat(ratio).isEqualTo(Estimate.ratio(new double[] {90, 100, 110, 100}, new double[] {50, 50, 50}));
        assertThat(row.ratio("ours", "limit").orElseThrow().value()).isCloseTo(mean / 200, within(1e-12));
        assertThat(row.ratio("ours", "right").orElseThrow().interval()).isEmpty();
    }

    @Test
    void letsAContenderUseFewerThreadsThanItMay() {
        add(sweep, "ours-alone", "16", 2);
        add(comparison, "ours-alone", "16", 120);

        assertThat(compared().rows())
                .filteredOn(row -> "16".equals(row.cell().axes().get("batch-size")))
                .extracting(row ->
                        row.threads() + " " + row.reading("ours").orElseThrow().profile())
                .containsExactly("1 ours-alone", "2 ours-alone");
    }

    @Test
    void findsTheFastestRivalOfEachRow() {
        assertThat(compared().rows())
                .extracting(row -> row.fastest(CONTENDERS.rivals()))
                .containsExactly(Optional.of("right"), Optional.of("left"));
    }

    @Test
    void leavesFailedTrialsAndOtherProfilesOut() {
        comparison.add(trial("ours", "16")
                .measured(MetricNames.THROUGHPUT, 1e9, "samples/s")
                .failed(Outcome.CRASHED, "gone")
                .build());
        add(comparison, "another", "16", 1e9);

        assertThat(compared().rows().get(0).reading("ours").orElseThrow().throughputs())
                .containsExactly(90.0, 100.0, 110.0, 100.0);
        assertThat(compared().rows()).hasSize(2);
    }

    @Test
    void theBestProfilesAreThoseOfAnyRowOfTheSweep() {
        add(sweep, "left-1x2", "64", 10);
        add(sweep, "left-2x1", "64", 9);
        add(sweep, "another", "64", 1e9);

        assertThat(EngineComparison.bestProfiles(CONTENDERS, sweep))
                .containsExactly("left-1x2", "left-2x1", "ours", "products", "right");
        assertThat(EngineComparison.bestProfiles(CONTENDERS, comparison))
                .containsExactly("left-1x2", "ours", "products", "right");
        assertThat(EngineComparison.bestProfiles(CONTENDERS, List.of())).isEmpty();
    }

    @Test
    void trialsAreUndecidedWhoseProfileIsNearTheBestOfItsContenderBesideAnother() {
        List<TrialReport> once = new ArrayList<>();
        add(once, "left-2x1", "64", 100);
        add(once, "left-1x2", "64", 75);
        add(once, "left-2x1", "16", 100);
        add(once, "left-1x2", "16", 74);
        add(once, "right", "64", 1);
        add(once, "another", "64", 100);

        assertThat(EngineComparison.undecided(CONTENDERS, once)).isEqualTo(once.subList(0, 2));
        assertThat(EngineComparison.undecided(CONTENDERS, List.of())).isEmpty();
    }

    @Test
    void refusesContendersThatAreNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contenders(PROFILES, "ours", List.of("middle"), Optional.empty()))
                .withMessageContaining("[left, limit, ours, right]")
                .withMessageContaining("middle");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Contenders(PROFILES, "ours", List.of("ours"), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry("ours", 0));
    }
}
