package org.trainmark.results.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Metric.Better;

/**
 * A number of a cell.
 *
 * @param unit for machines; may be empty
 * @param interval 95 %, both ends finite; empty where that is not known
 * @param trials what single trials have, of those that have anything
 */
record ExportedFigure(
        String metric, String unit, Better better, double value, Optional<Interval> interval, List<Double> trials) {

    ExportedFigure {
        requireNonNull(metric, "metric");
        requireNonNull(unit, "unit");
        requireNonNull(better, "better");
        requireNonNull(interval, "interval");
        trials = List.copyOf(trials);
    }

    boolean isLowerBetter() {
        return better == Better.LOWER;
    }

    /** Returns this as the time that one of what is counted takes, in nanoseconds. */
    ExportedFigure asNanos(String name) {
        return new ExportedFigure(
                name,
                "ns",
                Better.LOWER,
                1e9 / value,
                interval.filter(bounds -> bounds.low() > 0)
                        .map(bounds -> new Interval(1e9 / bounds.high(), 1e9 / bounds.low())),
                trials.stream().map(rate -> 1e9 / rate).toList());
    }
}
