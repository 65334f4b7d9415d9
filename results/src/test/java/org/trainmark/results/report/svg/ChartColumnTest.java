package org.trainmark.results.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.svg.Bar.Part;
import org.trainmark.results.report.svg.ChartColumn.Row;

class ChartColumnTest {

    private static final Pattern RECTANGLE = Pattern.compile(
            "<rect x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\" height=\"([0-9.]+)\" class=\"part c([0-9])\"");
    private static final Pattern TICK = Pattern.compile("<line x1=\"([0-9.]+)\" y1=\"[0-9.]+\" x2=\"\\1\"");

    private static PlotAxis axis(String title, double high) {
        return new PlotAxis(title, Scale.linear(0, high, value -> title + value));
    }

    private static ChartColumn chart(Bar... bars) {
        PlotAxis x = new PlotAxis("batch", Scale.logarithmic(List.of(new Tick(16, "16"), new Tick(64, "64"))));
        return new ChartColumn(
                "memory",
                "bars",
                x,
                List.of(
                        new Row(axis("bytes", 100), List.of(bars), List.of(), List.of()),
                        new Row(axis("a very long name of samples", 10), List.of(), List.of(), List.of())));
    }

    private static List<double[]> rectangles(ChartColumn chart) {
        List<double[]> all = new ArrayList<>();
        Matcher matcher = RECTANGLE.matcher(chart.drawn("id", 400).toString());
        while (matcher.find()) {
            double[] numbers = new double[5];
            for (int i = 0; i < 5; i++) {
                numbers[i] = Double.parseDouble(matcher.group(i + 1));
            }
            all.add(numbers);
        }
        return all;
    }

    @Test
    void stacksPartsAsHighAsTheirValues() {
        List<double[]> parts = rectangles(chart(new Bar(16, List.of(new Part(1, 20, "a"), new Part(3, 60, "b")))));

        assertThat(parts).hasSize(2);
        assertThat(parts.get(1)[3] / parts.get(0)[3]).isBetween(2.99, 3.01);
        assertThat(parts.get(1)[1] + parts.get(1)[3]).isEqualTo(parts.get(0)[1]);
        assertThat(parts.get(1)[4]).isEqualTo(3);
    }

    @Test
    void keepsBarsApart() {
        List<double[]> parts = rectangles(chart(
                new Bar(16, List.of(new Part(1, 20, "a"))),
                new Bar(18, List.of(new Part(1, 20, "b"))),
                new Bar(64, List.of(new Part(1, 20, "c")))));

        assertThat(parts.get(0)[0] + parts.get(0)[2]).isLessThan(parts.get(1)[0]);
    }

    @Test
    void putsARowsTicksOverThoseOfTheOther() {
        List<String> places = new ArrayList<>();
        Matcher matcher = TICK.matcher(chart().drawn("id", 400).toString());
        while (matcher.find()) {
            places.add(matcher.group(1));
        }

        assertThat(places).hasSize(4);
        assertThat(places.subList(0, 2)).isEqualTo(places.subList(2, 4));
    }

    @Test
    void refusesAPartBelowNothing() {
        assertThatThrownBy(() -> new Part(1, -1, "a")).hasMessageContaining("cannot be -1");
        assertThatThrownBy(() -> new Part(1, Double.NaN, "a")).hasMessageContaining("cannot be NaN");
    }
}
