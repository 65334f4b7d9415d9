package org.trainmark.results.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.svg.LaneChart.Lane;
import org.trainmark.results.report.svg.LaneChart.Span;

class LaneChartTest {

    private static final Pattern BAR = Pattern.compile(
            "<rect x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\" class=\"part c([0-9])\"");

    private static String drawn(Lane... lanes) {
        PlotAxis time = new PlotAxis("time", Scale.linear(0, 100, value -> value + " s"));
        return new LaneChart("when", "bars", time, List.of(lanes), List.of(new Band(50, 50, "pause of 2 h")))
                .drawn("id")
                .toString();
    }

    private static List<double[]> bars(String drawn) {
        List<double[]> bars = new ArrayList<>();
        Matcher matcher = BAR.matcher(drawn);
        while (matcher.find()) {
            double[] bar = new double[5];
            for (int i = 0; i < bar.length; i++) {
                bar[i] = Double.parseDouble(matcher.group(i + 1));
            }
            bars.add(bar);
        }
        return bars;
    }

    @Test
    void drawsTrialsAsLongAsTheyTookInTheirLanes() {
        String drawn = drawn(
                new Lane("sgd", List.of(new Span(0, 20, 1, 1, false, "a"), new Span(20, 60, 2, 0.5, false, "b"))),
                new Lane("a longer name", List.of(new Span(10, 30, 1, 1, false, "c"))));
        List<double[]> bars = bars(drawn);

        assertThat(bars.get(1)[2]).isCloseTo(2 * bars.get(0)[2], within(0.2));
        assertThat(bars.get(1)[0]).isCloseTo(bars.get(0)[0] + bars.get(0)[2], within(0.2));
        assertThat(bars.get(1)[3]).isCloseTo(bars.get(0)[3] / 2, within(0.11));
        assertThat(bars.get(2)[1]).isGreaterThan(bars.get(0)[1] + bars.get(0)[3]);
        assertThat(drawn).contains(">sgd<", ">a longer name<", ">pause of 2 h<").doesNotContain("polygon");
    }

    @Test
    void crossesWhatEndedBeforeItsTimeAndLosesNoShortTrial() {
        String drawn = drawn(new Lane("", List.of(new Span(40, 40.001, 1, 1, true, "diverged"))));

        assertThat(drawn).contains("<polygon", "<title>diverged</title>");
        assertThat(bars(drawn).get(0)[2]).isEqualTo(1.5);
    }
}
