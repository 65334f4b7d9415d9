package org.trainmark.results.report.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.history.History;
import org.trainmark.results.history.MeasuredSeries;
import org.trainmark.results.history.Point;
import org.trainmark.results.history.change.FoundLevels.Level;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;

/** Values by commit with their levels: for each metric all cells together, and the cells that changed most. */
final class HistoryPlots {

    private static final int MOST_PANELS = 9;
    private static final int FEW_PANELS = 3;
    private static final int TICKS = 5;
    private static final Style VALUES = new Style(0, 0, Style.Line.NONE, true);
    private static final Style LEVEL = Style.solid(1).unmarked();
    private static final Style PROVISIONAL = LEVEL.with(Style.Line.DASHED);
    private static final Style OUTLIER = Style.marks(2);

    private final History history;
    private final IdentityHashMap<Point, Integer> places = new IdentityHashMap<>();

    HistoryPlots(History history) {
        this.history = history;
        history.points().forEach(point -> places.put(point, places.size()));
    }

    List<Plot> plots() {
        return history.series().stream()
                .map(MeasuredSeries::metric)
                .distinct()
                .sorted(Comparator.comparing(this::isUnchanged))
                .map(this::plot)
                .toList();
    }

    private boolean isUnchanged(ComparedMetric metric) {
        return history.series().stream()
                .filter(series -> series.metric().equals(metric))
                .allMatch(series -> series.found().shifts().isEmpty()
                        && series.found().trend().isEmpty());
    }

    private Plot plot(ComparedMetric metric) {
        List<MeasuredSeries> all = history.series().stream()
                .filter(series ->
                        series.metric().equals(metric) && !series.values().isEmpty())
                .sorted(Comparator.comparing((MeasuredSeries series) -> !series.isOfAll())
                        .thenComparing(series -> -series.found().shifts().size()))
                .toList();
        int most = isUnchanged(metric) ? FEW_PANELS : MOST_PANELS;
        List<Plot.Panel> panels = new ArrayList<>();
        all.stream()
                .limit(most)
                .forEach(series -> panels.add(new Plot.Panel(
                        series.label() + machine(series),
                        Optional.empty(),
                        chart(series)
                                .drawn(
                                        "history-%s-%d".formatted(metric.name().replace('.', '-'), panels.size()),
                                        Size.ofEach(Math.min(all.size(), 3))))));
        String note = all.size() > most
                ? "%d of %d series, those with changes first; all are in the table.".formatted(most, all.size())
                : "Each point is a commit.";
        return new Plot(
                metric.title() + " by commit",
                note,
                panels,
                List.of(
                        Plot.Key.of(VALUES, "a commit"),
                        Plot.Key.of(LEVEL, "level with its 95 % band"),
                        Plot.Key.of(PROVISIONAL, "level of a change that is provisional"),
                        Plot.Key.of(OUTLIER, "stands out alone")));
    }

    private String machine(MeasuredSeries series) {
        boolean several =
                history.points().stream().map(Point::machine).distinct().count() > 1;
        return several ? " on " + series.machine() : "";
    }

    private XyChart chart(MeasuredSeries series) {
        List<Series> lines = new ArrayList<>();
        for (int i = 0; i < series.found().levels().size(); i++) {
            lines.addAll(level(series, i));
        }
        lines.add(new Series("commits", VALUES, points(series, false)));
        lines.add(new Series("outliers", OUTLIER, points(series, true)));
        return new XyChart(
                series.metric().title(),
                "%s of %s by commit: %s with %d levels."
                        .formatted(
                                series.metric().title(),
                                series.label(),
                                series.values().size(),
                                series.found().levels().size()),
                new PlotAxis("commit", commits()),
                new PlotAxis(series.metric().title(), scale(series)),
                lines,
                Optional.empty());
    }

    private Scale commits() {
        List<Tick> ticks = new ArrayList<>();
        int last = history.points().size() - 1;
        for (int i = 0; i < Math.min(TICKS, last + 1); i++) {
            int at = last == 0 ? 0 : i * last / Math.max(1, Math.min(TICKS, last + 1) - 1);
            ticks.add(new Tick(at, history.points().get(at).commit().shortHash()));
        }
        return new Scale(-0.5, last + 0.5, false, ticks);
    }

    private static Scale scale(MeasuredSeries series) {
        double[] values =
                series.values().stream().mapToDouble(series.metric()::unscaled).toArray();
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        return Scale.linear(low, high, series.metric().unit()::tick);
    }

    private List<Series.Point> points(MeasuredSeries series, boolean standing) {
        List<Series.Point> points = new ArrayList<>();
        for (int i = 0; i < series.values().size(); i++) {
            if (series.found().standouts().contains(i) == standing) {
                double value = series.metric().unscaled(series.values().get(i));
                points.add(new Series.Point(
                        place(series, i),
                        value,
                        "%s: %s"
                                .formatted(
                                        series.points().get(i).commit().shortHash(),
                                        series.metric().unit().text(value))));
            }
        }
        return points;
    }

    private double place(MeasuredSeries series, int i) {
        return requireNonNull(places.get(series.points().get(i)));
    }

    private List<Series> level(MeasuredSeries series, int i) {
        Level level = series.found().levels().get(i);
        ComparedMetric metric = series.metric();
        double from = place(series, level.from()) - 0.4;
        double to = place(series, level.to() - 1) + 0.4;
        double mean = metric.unscaled(level.mean());
        boolean sure = i == 0 || series.found().shifts().get(i - 1).confirmed();
        List<Series> lines = new ArrayList<>();
        level.interval().ifPresent(bounds -> {
            double low = metric.unscaled(bounds.low());
            double high = metric.unscaled(bounds.high());
            lines.add(new Series(
                    "95 % band",
                    Style.area(1),
                    List.of(
                            new Series.Point(from, low, ""),
                            new Series.Point(to, low, ""),
                            new Series.Point(to, high, ""),
                            new Series.Point(from, high, ""))));
        });
        lines.add(new Series(
                "level",
                sure ? LEVEL : PROVISIONAL,
                List.of(new Series.Point(from, mean, ""), new Series.Point(to, mean, ""))));
        return lines;
    }
}
