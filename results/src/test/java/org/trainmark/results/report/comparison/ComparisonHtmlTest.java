package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Comparisons;
import org.trainmark.results.compare.TrialValues;

class ComparisonHtmlTest {

    private static String page(Comparison comparison) {
        return ShownComparison.written(ComparisonFormat.HTML, comparison, 80, false);
    }

    @Test
    void drawsAnIntervalForEachGuardedChangeOverItsMargin() {
        String page =
                page(ShownComparison.comparison(ShownComparison.SLOWER, ShownComparison.LESS, ShownComparison.LOSS));

        // Of the other two, one has no interval and one is not guarded.
        assertThat(page.split("class=\"effect\"", -1)).hasSize(2);
        assertThat(page)
                .contains("class=\"unchanged\"", "16: Samples/s", ">slower<", "Change in %")
                .contains("Regression: 1 of 2 guarded comparisons got worse, 1 improved.")
                .contains("<!DOCTYPE html>", "Trainmark comparison")
                .doesNotContain("http:", "https:", "src=", "@import", "url(", "<link", "<script", "{{");
    }

    @Test
    void drawsADotForEachTrialOfBothSides() {
        String page = page(Comparisons.of(Comparisons.cell(
                "16",
                Map.of("throughput", new TrialValues(List.of(990.0, 1000.0, 1010.0), List.of(940.0, 960.0))),
                ShownComparison.SLOWER)));

        assertThat(page).contains("Trials of both sides", "one (base)", "other (candidate)", ">candidate<");
        String strip =
                page.substring(page.indexOf("trials-0-title"), page.indexOf("</svg>", page.indexOf("trials-0-title")));
        assertThat(strip.split("class=\"mark c1\"", -1)).hasSize(3 + 1);
        assertThat(strip.split("class=\"mark c2\"", -1)).hasSize(2 + 1);
    }

    @Test
    void escapesOnAPageWhatAUserSaid() {
        Comparison comparison = Comparisons.of(Comparisons.cell("<b>16</b>", ShownComparison.SLOWER))
                .with(List.of("<i>note</i>"));

        assertThat(page(comparison)).doesNotContain("<b>16", "<i>note").contains("&lt;b&gt;16", "&lt;i&gt;note");
    }
}
