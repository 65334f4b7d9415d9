package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.history.change.FoundLevels;
import org.trainmark.results.history.change.FoundLevels.Shift;

/**
 * One metric of one cell, or of all cells together, as one machine class measured it from commit to commit.
 *
 * @param cell its key; empty for the mean of all cells
 * @param label of the cell, for people
 * @param points that have a value, in the order of their commits
 * @param values on the scale on which the metric is compared
 * @param found what they show
 */
public record MeasuredSeries(
        String cell,
        String label,
        ComparedMetric metric,
        String machine,
        List<Point> points,
        List<Double> values,
        FoundLevels found) {

    public MeasuredSeries {
        requireNonNull(cell, "cell");
        requireNonNull(label, "label");
        requireNonNull(metric, "metric");
        requireNonNull(machine, "machine");
        points = List.copyOf(points);
        values = List.copyOf(values);
        requireNonNull(found, "found");
    }

    /** Returns whether this is the mean of all cells. */
    public boolean isOfAll() {
        return cell.isEmpty();
    }

    /** Returns how much worse a difference of values is, on their scale; negative if it is better. */
    public double worsening(double difference) {
        return metric.better() == org.trainmark.results.summary.Metric.Better.LOWER ? difference : -difference;
    }

    /** Returns whether a change made it worse by more than the margin, and it still is. */
    public boolean isWorsened(Shift shift) {
        double before = found.levels().get(found.shifts().indexOf(shift)).mean();
        double now = found.levels().get(found.levels().size() - 1).mean();
        return worsening(shift.difference()) > metric.scaledMargin() && worsening(now - before) > metric.scaledMargin();
    }

    /** Returns whether a trend has made it worse by more than the margin. */
    public boolean isWorsenedByTrend() {
        return found.trend()
                .filter(trend -> worsening(trend.total()) > metric.scaledMargin())
                .isPresent();
    }
}
