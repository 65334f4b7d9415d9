package org.trainmark.results.early.parallel;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Medians;
import org.trainmark.results.stats.Proportion;

/**
 * How the watched training stands against workers in a loss or a time, of which less is better and what there is not is
 * infinite.
 *
 * @param workers how many there are
 * @param watched of the watched training
 * @param median of the workers, over all orders of their trainings
 * @param middle from the 10th to the 90th percentile of the same
 * @param better in how many orders the watched training is better
 * @param worse in how many it is worse
 */
public record Standing(
        int workers, double watched, double median, Interval middle, Proportion better, Proportion worse) {

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    public Standing {
        requireNonNull(middle, "middle");
        requireNonNull(better, "better");
        requireNonNull(worse, "worse");
    }

    static Standing of(int workers, double watched, double... orders) {
        double[] sorted = DoubleStream.of(orders).sorted().toArray();
        return new Standing(
                workers,
                watched,
                Medians.of(sorted),
                new Interval(ranked(LOW, sorted), ranked(HIGH, sorted)),
                share(order -> watched < order, sorted),
                share(order -> watched > order, sorted));
    }

    /** There is no mean of a number and what there is not, so a percentile is one of the values. */
    private static double ranked(double share, double... sorted) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static Proportion share(DoublePredicate counted, double... orders) {
        return new Proportion((int) Arrays.stream(orders).filter(counted).count(), orders.length);
    }
}
