package org.trainmark.results.report.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.TrialValues;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.report.comparison.ComparedRows.Row;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.plot.Scales;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.stats.Medians;

/** Every trial of both sides, for what is guarded: a dot each, and the median. */
final class StripPlot {

    /** What a distribution is asked of first. */
    private static final List<String> SPEEDS = List.of(MetricNames.THROUGHPUT, MetricNames.TIME_TO_TARGET);

    private static final int MOST = 12;
    private static final double BASE = 2;
    private static final double CANDIDATE = 1;
    private static final double SPREAD = 0.28;
    private static final int LANES = 5;
    private static final Size SIZE = new Size(380, 190);

    private final Row row;
    private final TrialValues values;

    private StripPlot(Row row, TrialValues values) {
        this.row = row;
        this.values = values;
    }

    /** Returns nothing where no guarded metric has values on both sides. */
    static Optional<Plot> of(Comparison comparison) {
        List<StripPlot> all = ComparedRows.of(comparison).stream()
                .filter(Row::isGuarded)
                .sorted(Comparator.comparingInt(
                        row -> SPEEDS.contains(row.effect().metric().name()) ? 0 : 1))
                .flatMap(StripPlot::of)
                .toList();
        List<Plot.Panel> panels = new ArrayList<>();
        all.stream()
                .limit(MOST)
                .forEach(strip -> panels.add(new Plot.Panel(
                        strip.row.name(), Optional.empty(), strip.chart().drawn("trials-" + panels.size(), SIZE))));
        String more = all.size() > MOST ? " The first %d of %d are drawn.".formatted(MOST, all.size()) : "";
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plot(
                        "Trials of both sides",
                        "A dot for each trial as it was measured, trends over a run not taken out; the line is the median."
                                + more,
                        panels,
                        List.of(
                                Plot.Key.of(Style.marks(1), comparison.base() + " (base)"),
                                Plot.Key.of(Style.marks(2), comparison.candidate() + " (candidate)"))));
    }

    private static Stream<StripPlot> of(Row row) {
        TrialValues values = row.cell().values().get(row.effect().metric().name());
        return values == null || values.base().isEmpty() || values.candidate().isEmpty()
                ? Stream.empty()
                : Stream.of(new StripPlot(row, values));
    }

    private XyChart chart() {
        ComparedMetric metric = row.effect().metric();
        double[] all = Stream.concat(values.base().stream(), values.candidate().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new XyChart(
                row.name(),
                "A dot for each trial of either side.",
                new PlotAxis(metric.title().toLowerCase(Locale.ROOT), Scales.around(all, metric.unit())),
                new PlotAxis(
                        "",
                        new Scale(
                                CANDIDATE - 0.5,
                                BASE + 0.5,
                                false,
                                List.of(new Tick(CANDIDATE, "candidate"), new Tick(BASE, "base")))),
                Stream.concat(side(1, BASE, values.base()), side(2, CANDIDATE, values.candidate()))
                        .toList(),
                Optional.empty());
    }

    private Stream<Series> side(int color, double place, List<Double> trials) {
        List<Point> dots = new ArrayList<>();
        for (double value : trials) {
            double lane = dots.size() % LANES - (LANES - 1) / 2.0;
            String tooltip = row.effect().metric().unit().text(value);
            dots.add(new Point(value, place + (trials.size() == 1 ? 0 : lane * SPREAD / LANES), tooltip));
        }
        double median =
                Medians.of(trials.stream().mapToDouble(Double::doubleValue).toArray());
        List<Point> line = List.of(new Point(median, place - SPREAD, ""), new Point(median, place + SPREAD, ""));
        return Stream.of(
                new Series("median", Style.solid(color).unmarked(), line),
                new Series("trials", Style.marks(color), dots));
    }
}
