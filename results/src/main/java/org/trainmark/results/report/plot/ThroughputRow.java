package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.trainmark.results.memory.Knee;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.report.svg.Band;
import org.trainmark.results.report.svg.ChartColumn.Row;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.Unit;

/** The throughput over the batch size with the knee, on one scale for all groups of a plot. */
final class ThroughputRow {

    private final double[] all;
    private final BatchLineStyles styles;

    ThroughputRow(List<MemoryGroup> groups, BatchLineStyles styles) {
        this.styles = styles;
        all = groups.stream()
                .flatMap(group -> group.throughputs().values().stream())
                .map(Estimate::geometric)
                .flatMapToDouble(ThroughputRow::shown)
                .toArray();
    }

    private static DoubleStream shown(Estimate rate) {
        return DoubleStream.concat(
                DoubleStream.of(rate.value()),
                rate.interval().stream().flatMapToDouble(ends -> DoubleStream.of(ends.low(), ends.high())));
    }

    /** Returns nothing for a group whose throughput was not measured. */
    Optional<Row> of(MemoryGroup group, Optional<Knee> knee) {
        if (group.throughputs().isEmpty()) {
            return Optional.empty();
        }
        Style style = styles.of(group.label());
        List<Point> points = new ArrayList<>();
        List<Series> lines = new ArrayList<>();
        MemoryBars.shown(group).forEach(batch -> {
            double[] values = group.throughputs().getOrDefault(batch, new double[0]);
            if (values.length == 0) {
                return;
            }
            Estimate rate = Estimate.geometric(values);
            points.add(new Point(batch, rate.value(), tooltip(batch, rate)));
            rate.interval().ifPresent(interval -> lines.add(Whisker.at(batch, interval, style.color())));
        });
        lines.add(new Series(group.label(), style, points));
        PlotAxis axis = new PlotAxis("samples/s", Scales.fromZero(all, Unit.SAMPLES_PER_SECOND::tick));
        return Optional.of(
                new Row(axis, List.of(), lines, knee.map(ThroughputRow::bands).orElse(List.of())));
    }

    private static String tooltip(int batch, Estimate rate) {
        String text = rate.interval()
                .map(interval -> Unit.SAMPLES_PER_SECOND.text(rate.value(), interval))
                .orElse(Unit.SAMPLES_PER_SECOND.text(rate.value()));
        return "batch %d: %s".formatted(batch, Unit.SAMPLES_PER_SECOND.inFull(text));
    }

    private static List<Band> bands(Knee knee) {
        List<Band> bands = new ArrayList<>();
        knee.interval()
                .filter(interval -> interval.low() < interval.high())
                .ifPresent(interval -> bands.add(new Band(interval.low(), interval.high(), "")));
        bands.add(new Band(knee.batch(), knee.batch(), "knee " + knee.batch()));
        return bands;
    }
}
