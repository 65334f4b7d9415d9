package org.trainmark.results.report.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.report.comparison.ComparedRows.Row;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.IntervalChart;
import org.trainmark.results.report.svg.IntervalChart.Span;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.stats.Interval;

/** The interval of every guarded change with the margin within which it counts as none. */
final class ForestPlot {

    private static final int MOST = 40;
    private static final int LETTERS = 52;

    /** An axis goes so many times as far as the widest margin, lest one wide interval squeeze all others. */
    private static final double REACH = 10;

    private static final String CHANGE = "change of the candidate, ";

    private ForestPlot() {}

    /** Returns nothing where no guarded change has an interval. */
    static Optional<Plot> of(Comparison comparison) {
        List<Row> guarded = ComparedRows.of(comparison).stream()
                .filter(Row::isGuarded)
                .filter(row -> row.effect().interval().isPresent() && isFinite(row.effect()))
                .toList();
        Map<String, List<Row>> byUnit = new LinkedHashMap<>();
        guarded.stream()
                .limit(MOST)
                .forEach(row -> byUnit.computeIfAbsent(unit(row.effect().metric()), unit -> new ArrayList<>())
                        .add(row));
        List<Plot.Panel> panels = new ArrayList<>();
        byUnit.forEach((unit, rows) -> panels.add(new Plot.Panel(
                capitalized(unit), Optional.empty(), chart(unit, rows).drawn("forest-" + panels.size()))));
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plot("Changes and their margins", note(guarded.size()), panels, legend()));
    }

    private static boolean isFinite(Effect effect) {
        return effect.size().isPresent() && Double.isFinite(effect.size().getAsDouble());
    }

    private static String unit(ComparedMetric metric) {
        return metric.isRatio() ? "in %" : metric.name().equals(MetricNames.FINAL_LOSS) ? "of the loss" : "in points";
    }

    private static String capitalized(String unit) {
        return "Change " + unit;
    }

    /** Returns a change in percent, in points or, of a loss, as it is. */
    private static double shown(ComparedMetric metric, double size) {
        return metric.isRatio() ? 100 * (size - 1) : metric.name().equals(MetricNames.FINAL_LOSS) ? size : 100 * size;
    }

    private static Span margin(ComparedMetric metric) {
        double most = metric.scaledMargin();
        return metric.isRatio()
                ? new Span(shown(metric, Math.exp(-most)), shown(metric, Math.exp(most)))
                : new Span(shown(metric, -most), shown(metric, most));
    }

    private static IntervalChart chart(String unit, List<Row> rows) {
        double reach = REACH
                * rows.stream()
                        .mapToDouble(row -> margin(row.effect().metric()).to())
                        .max()
                        .orElse(1);
        List<IntervalChart.Row> drawn = rows.stream().map(ForestPlot::drawn).toList();
        double[] ends = drawn.stream()
                .flatMapToDouble(row -> DoubleStream.of(
                        row.interval().from(),
                        row.interval().to(),
                        row.unchanged().from(),
                        row.unchanged().to()))
                .map(end -> reach == 0 ? end : Math.max(-reach, Math.min(end, reach)))
                .sorted()
                .toArray();
        return new IntervalChart(
                "Changes and their margins, " + unit,
                "An interval for each guarded metric of each cell, over a band for its margin.",
                new PlotAxis(
                        CHANGE + unit,
                        Scale.linear(
                                Math.min(0, ends[0]),
                                Math.max(0, ends[ends.length - 1]),
                                value -> String.format(Locale.ROOT, "%+.3g", value))),
                drawn);
    }

    private static IntervalChart.Row drawn(Row row) {
        Effect effect = row.effect();
        ComparedMetric metric = effect.metric();
        Interval interval = effect.interval().orElseThrow();
        return new IntervalChart.Row(
                TextTable.clipped(row.name(), LETTERS),
                metric.word(effect.verdict()),
                style(effect.verdict()),
                new Span(shown(metric, interval.low()), shown(metric, interval.high())),
                shown(metric, effect.size().orElseThrow()),
                margin(metric));
    }

    private static Style style(Verdict verdict) {
        return switch (verdict) {
            case WORSE -> Style.solid(2);
            case BETTER -> Style.solid(3);
            case SAME -> Style.solid(1);
            case CANNOT_TELL, NO_CHANGE_SEEN -> new Style(Style.INK, 4, Style.Line.SOLID, true);
        };
    }

    private static List<Plot.Key> legend() {
        return List.of(
                Plot.Key.of(style(Verdict.WORSE), "worse"),
                Plot.Key.of(style(Verdict.BETTER), "better"),
                Plot.Key.of(style(Verdict.SAME), "same"),
                Plot.Key.of(style(Verdict.CANNOT_TELL), "cannot tell, or no change seen"));
    }

    private static String note(int rows) {
        String more = rows > MOST ? " The first %d of %d are drawn; the table has more.".formatted(MOST, rows) : "";
        return "95 % intervals of the guarded changes, each of its row alone. The band is the margin: what is shown to lie"
                + " inside it is the same. What goes far beyond is drawn at the edge." + more;
    }
}
