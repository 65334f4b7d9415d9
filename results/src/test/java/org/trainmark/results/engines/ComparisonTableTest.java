package org.trainmark.results.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.EngineTable;

class ComparisonTableTest extends TwoRounds {

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

    private static String markdown(EngineComparison comparison) {
        StringBuilder out = new StringBuilder();
        new EngineTable(comparison).writeMarkdown(out);
        return out.toString();
    }
}
