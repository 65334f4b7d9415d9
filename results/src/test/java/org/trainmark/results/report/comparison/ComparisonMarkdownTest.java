package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonMarkdownTest {

    @Test
    void writesAPageOfEveryEffect() {
        assertThat(ShownComparison.written(
                        ComparisonFormat.MARKDOWN,
                        ShownComparison.comparison(
                                ShownComparison.SLOWER, ShownComparison.UNTOLD, ShownComparison.ACCURACY),
                        80,
                        false))
                .startsWith("""
                        ## one (base) against other (candidate)

                        **Regression: 1 of 3 guarded comparisons got worse.**

                        | Cell | Metric | Base | Candidate | Change, 95 % interval | Adjusted p | Verdict |
                        |---|---|---|---|---|---|---|
                        | 16 | Samples/s | 1.00 k | 950 | -5.0 [-6.0, -3.9] % | 0.020 | slower |
                        | 16 | Time to target | 2.00 s | not reached | – | 0.020 | cannot tell, needs at least 9 trials (reached by \
                        3/3 and 1/3) |
                        | 16 | Final accuracy | 95.0 % | 95.1 % | +0.1 points | 0.020 | same |
                        """)
                .contains("- Same: shown to lie inside the margin", "any false alarm is at most 0.05");
    }

    @Test
    void showsNotesOnThePageAboveTheMethod() {
        String page = ShownComparison.written(
                ComparisonFormat.MARKDOWN,
                ShownComparison.comparison(ShownComparison.LESS).with(List.of("Differs: git: 1 -> 2.")),
                80,
                false);

        assertThat(page.indexOf("- Differs: git: 1 -> 2.")).isPositive().isLessThan(page.indexOf("- Same: shown"));
    }

    @ParameterizedTest
    @CsvSource({"0.000999, <0.001", "0.001, 0.001", "0.0126, 0.013", "1, 1.000"})
    void showsSmallPValuesAsABound(double p, String words) {
        assertThat(EffectWords.p(p)).isEqualTo(words);
    }
}
