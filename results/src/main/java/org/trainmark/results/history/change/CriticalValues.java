package org.trainmark.results.history.change;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of Student's t and of F, each found once: looks by the million ask for the same few thousand. */
final class CriticalValues {

    private static final Map<Long, Double> STUDENT = new ConcurrentHashMap<>();
    private static final int PARTS = 16;

    private CriticalValues() {}

    /** Returns what |t| exceeds with a probability, which is taken for at most a few percent less than it is. */
    static double student(double probability, int freedom) {
        int level = (int) Math.ceil(-Math.log(probability) / Math.log(2) * PARTS);
        // From so many on, the quantile moves in the third digit no more.
        int few = freedom < 200 ? freedom : freedom / 50 * 50;
        return STUDENT.computeIfAbsent(((long) few << 32) | level, key -> quantile(level, few));
    }

    private static double quantile(int level, int freedom) {
        return TDistribution.of(freedom).inverseSurvivalProbability(Math.pow(2, -(double) level / PARTS) / 2);
    }

    /** Returns what a ratio of variances exceeds with a probability. */
    static double ratio(double probability, int above, int below) {
        return FDistribution.of(above, below).inverseSurvivalProbability(probability);
    }
}
