package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.Verdict;

class ComparisonTextTest {

    private static String text(Comparison comparison) {
        return ShownComparison.written(ComparisonFormat.TEXT, comparison, 200, false);
    }

    @Test
    void answersInOneSentence() {
        assertThat(text(ShownComparison.comparison(ShownComparison.SLOWER, ShownComparison.LESS)))
                .contains("Regression: 1 of 2 guarded comparisons got worse, 1 improved.");
        assertThat(text(ShownComparison.comparison(ShownComparison.UNTOLD, ShownComparison.LESS)))
                .contains("Cannot tell: 1 of 2 guarded comparisons are not settled, 1 improved."
                        + " At least 9 trials of each cell and side would settle it.");
        assertThat(text(ShownComparison.comparison(ShownComparison.LESS, ShownComparison.ACCURACY)))
                .contains("Better: 1 of 2 guarded comparisons improved, and none got worse.");
        assertThat(text(ShownComparison.comparison(ShownComparison.ACCURACY)))
                .contains("Same: all of 1 guarded comparison lie inside their margins.");
    }

    @Test
    void writesATableForATerminal() {
        assertThat(text(ShownComparison.comparison(ShownComparison.SLOWER, ShownComparison.LOSS)
                        .with(List.of("A note."))))
                .isEqualTo("""
                one (base) against other (candidate)
                Regression: 1 of 1 guarded comparison got worse.

                Cell  Metric                    Change, 95 % interval  Verdict  Base    Candidate  Adjusted p
                16    Samples/s                 -5.0 [-6.0, -3.9] %    slower   1.00 k  950        0.020
                16    Final loss (not guarded)  -0.0123                same     0.500   0.488      0.020
                A note.
                """);
    }

    @Test
    void showsWhatGotWorseFirstAndWhatIsNotGuardedLast() {
        Effect unguarded = Effects.of("step-p50", Verdict.WORSE);

        assertThat(text(ShownComparison.comparison(
                                unguarded,
                                ShownComparison.ACCURACY,
                                ShownComparison.UNTOLD,
                                ShownComparison.LESS,
                                ShownComparison.SLOWER))
                        .lines()
                        .skip(4))
                .extracting(line -> line.substring(6, 12))
                .containsExactly("Sample", "Peak m", "Time t", "Final ", "Step p");
    }

    @Test
    void showsNoMoreRowsThanATerminalHas() {
        Effect[] many = new Effect[27];
        Arrays.fill(many, ShownComparison.ACCURACY);

        assertThat(text(ShownComparison.comparison(many))).endsWith("2 more rows; --markdown - shows all.\n");
        assertThat(ShownComparison.written(ComparisonFormat.MARKDOWN, ShownComparison.comparison(many), 80, false)
                        .lines())
                .filteredOn(line -> line.startsWith("| 16"))
                .hasSize(27);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 100})
    void writesNoLineLongerThanTheTerminal(int width) {
        String text = ShownComparison.written(
                ComparisonFormat.TEXT,
                ShownComparison.comparison(ShownComparison.SLOWER, ShownComparison.UNTOLD, ShownComparison.LOSS),
                width,
                false);

        assertThat(text.lines()).allMatch(line -> line.length() <= width);
    }
}
