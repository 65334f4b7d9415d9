package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.compare.CellComparison;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Comparisons;

class RunTableTest {

    private static final List<Comparison> TWO = List.of(
            against("b", Comparisons.cell("16", ShownComparison.ACCURACY, ShownComparison.SLOWER), "Both.", "Only b."),
            against("c", Comparisons.cell("16", ShownComparison.ACCURACY, ShownComparison.UNTOLD), "Both."));

    private static Comparison against(String run, CellComparison cell, String... notes) {
        return new Comparison("a", run, List.of(cell), List.of(), List.of(notes), 0.025);
    }

    private static String written(ComparisonFormat format, int width) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(TWO, width, false, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void hasALineForEachRunAndAColumnForEachBesideIt() {
        assertThat(written(ComparisonFormat.TEXT, 160)).isEqualTo("""
                a (base) against b, c
                Regression: 1 run of 2 worse than a: b. The 2 comparisons share a chance of 5.0 % of any false alarm.

                Run  Verdict      Worse  Better  Cannot tell  Same
                b    worse        1      0       0            1
                c    cannot tell  0      0       1            1

                Cell  Metric          Base    b                           c
                16    Samples/s       1.00 k  -5.0 [-6.0, -3.9] % slower  –
                16    Time to target  2.00 s  –                           – cannot tell
                16    Final accuracy  95.0 %  +0.1 points same            +0.1 points same
                Both.
                b: Only b.
                """);
    }

    @Test
    void hasALineForEachRunWhereTheTerminalIsNarrow() {
        assertThat(written(ComparisonFormat.TEXT, 70))
                .contains(
                        "\nCell  Metric          Run  Verdict      Change",
                        "\n16    Samples/s       b    slower       -5.0 [-6");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 100})
    void writesNoLineLongerThanTheTerminal(int width) {
        assertThat(written(ComparisonFormat.TEXT, width).lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void isWrittenForPagesProgramsAndTestReports() {
        assertThat(written(ComparisonFormat.MARKDOWN, 80))
                .contains("| Cell | Metric | Base | b | c |", "| b | worse | 1 |", "Both.");
        assertThat(written(ComparisonFormat.JSON, 80))
                .contains("\"verdict\" : \"worse\"", "\"comparisons\"", "\"candidate\" : \"c\"");
        assertThat(written(ComparisonFormat.JUNIT, 80))
                .contains("<testsuites><testsuite name=\"a against b\"", "<testsuite name=\"a against c\"");
        assertThatIllegalArgumentException().isThrownBy(() -> written(ComparisonFormat.HTML, 80));
    }
}
