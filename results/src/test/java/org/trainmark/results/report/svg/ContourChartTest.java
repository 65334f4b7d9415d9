package org.trainmark.results.report.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.svg.ContourChart.Band;

class ContourChartTest {

    private static final PlotAxis AXIS =
            new PlotAxis("rate", new Scale(0, 1, false, List.of(new Tick(0, "0"), new Tick(1, "1"))));

    @Test
    void laysHigherShadesOverLowerOnesAndPointsOverAll() {
        Patch slope = new Patch(new double[] {0, 1}, new double[] {0, 1}, new double[][] {{0, 0}, {4, 4}});
        String drawn = new ContourChart(
                        "t",
                        "d",
                        AXIS,
                        AXIS,
                        List.of(slope),
                        List.of(new Band(Double.NEGATIVE_INFINITY, 7), new Band(1, 4), new Band(3, 1), new Band(9, 2)),
                        List.of(new Series("p", Series.Style.marks(2), List.of(new Series.Point(0.5, 0.5, "here")))))
                .drawn("id", Size.PANEL)
                .toString();

        assertThat(Pattern.compile("class=\"shade h([0-9])\"")
                        .matcher(drawn)
                        .results()
                        .map(shade -> shade.group(1)))
                .containsExactly("7", "4", "1");
        List<Double> areas = Pattern.compile("<path d=\"(M[^\"]*)\" class=\"shade")
                .matcher(drawn)
                .results()
                .map((MatchResult path) -> PatchTest.area(path.group(1)))
                .toList();
        assertThat(areas.get(1) / areas.get(0)).isBetween(0.74, 0.76);
        assertThat(areas.get(2) / areas.get(0)).isBetween(0.24, 0.26);
        assertThat(drawn.indexOf("<title>here</title>")).isGreaterThan(drawn.lastIndexOf("class=\"shade"));
    }
}
