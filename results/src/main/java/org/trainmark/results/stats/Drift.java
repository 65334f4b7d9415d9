package org.trainmark.results.stats;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A linear trend of values over the order in which they were taken, common to several groups of them, each with a level
 * of its own; by least squares.
 *
 * @param slope change from one place in the order to the next
 * @param slopeVariance of the estimate of the slope
 * @param freedom degrees of freedom that are left after the levels and the slope; less than 1 where there is no trend
 *     to estimate
 * @param center mean place of all values
 * @param squares sum over all values of the squared distance of the place from its group's mean place
 */
public record Drift(double slope, double slopeVariance, int freedom, double center, double squares) {

    /**
     * A value of a group.
     *
     * @param place in the order
     */
    public record Point(double place, double value) {}

    /** Estimates the trend. */
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
        double center = mean(all, Point::place);
        int freedom = all.size() - groups.size() - 1;
        return xx == 0 || freedom < 1
                ? new Drift(0, 0, 0, center, 0)
                : new Drift(xy / xx, Math.max(0, yy - xy * xy / xx) / freedom / xx, freedom, center, xx);
    }

    private static double mean(List<Point> points, ToDoubleFunction<Point> part) {
        return points.stream().mapToDouble(part).average().orElse(0);
    }

    /** Returns the two-sided p-value of there being no trend; 1 where there is too little to tell. */
    public double p() {
        if (slope == 0) {
            return 1;
        }
        return slopeVariance == 0
                ? 0
                : Math.min(
                        1,
                        2 * TDistribution.of(freedom).survivalProbability(Math.abs(slope) / Math.sqrt(slopeVariance)));
    }
}
