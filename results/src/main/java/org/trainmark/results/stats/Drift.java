package org.trainmark.results.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A linear trend of values over the order in which they were taken, common to several groups of them, each with a level
 * of its own.
 *
 * @param slope change from one place in the order to the next
 * @param p two-sided p-value of there being no trend; 1 where there is too little to tell
 * @param centre mean place of all values
 */
public record Drift(double slope, double p, double centre) {

    private static final double SIGNIFICANT = 0.05;
    private static final Drift NONE = new Drift(0, 1, 0);

    /**
     * A value of a group.
     *
     * @param place in the order
     */
    public record Point(double place, double value) {}

    /** Estimates the trend by least squares. */
    public static Drift of(List<List<Point>> groups) {
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (List<Point> group : groups) {
            double meanPlace = mean(group, Point::place);
            double meanValue = mean(group, Point::value);
            for (Point point : group) {
                double x = point.place() - meanPlace;
                double y = point.value() - meanValue;
                xx += x * x;
                xy += x * y;
                yy += y * y;
            }
        }
        List<Point> all = groups.stream().flatMap(List::stream).toList();
        int freedom = all.size() - groups.size() - 1;
        return xx == 0 || freedom < 1 ? NONE : of(xy / xx, yy - xy * xy / xx, xx, freedom, mean(all, Point::place));
    }

    private static double mean(List<Point> points, ToDoubleFunction<Point> part) {
        return points.stream().mapToDouble(part).average().orElse(0);
    }

    private static Drift of(double slope, double squares, double xx, int freedom, double centre) {
        double error = Math.sqrt(Math.max(0, squares) / freedom / xx);
        if (error == 0) {
            return new Drift(slope, slope == 0 ? 1 : 0, centre);
        }
        double p = Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(slope) / error));
        return new Drift(slope, p, centre);
    }

    /** Returns whether the trend is to be removed. */
    public boolean isSignificant() {
        return p <= SIGNIFICANT;
    }

    /** Returns a value as it would have been in the middle of the order, if the trend is significant. */
    public double removed(double place, double value) {
        return isSignificant() ? value - slope * (place - centre) : value;
    }
}
