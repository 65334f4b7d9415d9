package org.trainmark.results.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.Contenders.Entry;
import org.trainmark.results.engines.EngineComparison.Row;
import org.trainmark.results.report.EngineTable;
import org.trainmark.results.stats.Estimate;

class EngineComparisonTest {

    private static final Map<String, Entry> PROFILES = Map.of(
            "ours", new Entry("ours", 2),
            "left-1x2", new Entry("left", 2),
            "left-2x1", new Entry("left", 2),
            "right", new Entry("right", 2),
            "products", new Entry("limit", 2),
            "ours-alone", new Entry("ours", 1));
    private static final Contenders CONTENDERS =
            new Contenders(PROFILES, "ours", List.of("left", "right"), Optional.of("limit"));

    private final List<TrialReport> sweep = new ArrayList<>();
    private final List<TrialReport> comparison = new ArrayList<>();

    EngineComparisonTest() {
        for (String batch : List.of("256", "16")) {
            add(sweep, "ours", batch, 1);
            add(sweep, "left-1x2", batch, 30, 31, 500);
            add(sweep, "left-2x1", batch, 40, 41, 42);
            add(sweep, "right", batch, 1);
            add(sweep, "products", batch, 1);
            add(comparison, "ours", batch, 90, 100, 110, 100);
            add(comparison, "left-1x2", batch, 1000, 1000, 1000);
            add(comparison, "left-2x1", batch, 50, 50, 50);
            add(comparison, "products", batch, 200, 200, 200);
        }
        add(comparison, "right", "16", 80, 80);
        add(comparison, "right", "256", 25, 25);
    }

    private static void add(List<TrialReport> trials, String profile, String batch, double... throughputs) {
        for (double throughput : throughputs) {
            trials.add(trial(profile, batch)
                    .measured(MetricNames.THROUGHPUT, throughput, "samples/s")
                    .build());
        }
    }

    private static TrialBuilder trial(String profile, String batch) {
        return TrialBuilder.trial("t").cell(Map.of("profile", profile, "batch-size", batch, "optimizer", "sgd"));
    }

    private EngineComparison compared() {
        return EngineComparison.of(CONTENDERS, sweep, comparison);
    }

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
    void saysWhatIsMissing() {
        sweep.removeIf(trial -> trial.cell().axes().containsValue("products"));
        comparison.removeIf(trial -> trial.cell().axes().containsValue("left-2x1"));

        EngineComparison compared = compared();

        assertThat(compared.missing()).hasSize(4);
        assertThat(markdown(compared))
                .contains(
                        "- limit is missing at batch 16, optimizer sgd, threads 2: it has no completed trial in the sweep.",
                        "- left is missing at batch 16, optimizer sgd, threads 2: its best profile left-2x1 has no completed"
                                + " trial in the comparison.");
        assertThat(compared.rows().get(0).ratio("ours", "limit")).isEmpty();
        assertThat(markdown(compared)).contains("| 25.0 | – | 3.99, right | – | 3.99 | – |");
    }

    @Test
    void saysWhatIsMissingWhereOnlyTheProfileVaries() {
        sweep.clear();
        comparison.clear();
        for (String profile : List.of("ours", "right")) {
            TrialReport trial = TrialBuilder.trial("t")
                    .cell(Map.of("profile", profile))
                    .measured(MetricNames.THROUGHPUT, 1, "samples/s")
                    .build();
            sweep.add(trial);
            comparison.add(trial);
        }

        assertThat(markdown(compared()))
                .contains("- limit is missing at threads 2: it has no completed trial in the sweep.");
    }

    @Test
    void writesATableForAReadme() {
        assertThat(markdown(compared())).startsWith("""
                        | batch | threads at most | ours, samples/s | left, samples/s | right, samples/s | limit, samples/s \
                        | ours / fastest rival | ours / left | ours / right | ours / limit |
                        |---|---|---|---|---|---|---|---|---|---|
                        | 16 | 2 | 100 (ours) | 50.0 (left-2x1) | 80.0 | 200 \
                        | 1.25, right | 1.99 [1.75, 2.27] | 1.25 | 0.499 [0.438, 0.568] |
                        | 256 | 2 | 100 (ours) | 50.0 (left-2x1) | 25.0 | 200 \
                        | 1.99 [1.75, 2.27], left | 1.99 [1.75, 2.27] | 3.99 | 0.499 [0.438, 0.568] |

                        - All rows: optimizer sgd.
                        - Samples/s:""");
    }

    @Test
    void needsNoColumnForTheFastestOfOneRival() {
        Contenders two = new Contenders(PROFILES, "ours", List.of("right"), Optional.empty());

        assertThat(markdown(EngineComparison.of(two, sweep, comparison)))
                .startsWith("| batch | threads at most | ours, samples/s | right, samples/s | ours / right |")
                .doesNotContain("fastest", "matrix products");
    }

    @Test
    void comparesWithTheLimitAlone() {
        Contenders alone = new Contenders(PROFILES, "ours", List.of(), Optional.of("limit"));

        assertThat(markdown(EngineComparison.of(alone, sweep, comparison)))
                .startsWith("| batch | threads at most | ours, samples/s | limit, samples/s | ours / limit |");
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

    @ParameterizedTest
    @ValueSource(ints = {20, 80, 200})
    void printsNoLineLongerThanTheTerminal(int width) {
        StringBuilder out = new StringBuilder();

        new EngineTable(compared()).print(width, out);

        assertThat(out.toString().lines()).isNotEmpty().allMatch(line -> line.length() <= width);
        assertThat(out.toString().replace("\n", " ")).contains("Ratios:");
    }

    @Test
    void tellsOfNoTrials() {
        EngineComparison none = EngineComparison.of(CONTENDERS, List.of(), List.of());

        assertThat(none.rows()).isEmpty();
        assertThat(markdown(none)).startsWith("| threads at most | ours, samples/s |");
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

    private static String markdown(EngineComparison comparison) {
        StringBuilder out = new StringBuilder();
        new EngineTable(comparison).writeMarkdown(out);
        return out.toString();
    }
}
