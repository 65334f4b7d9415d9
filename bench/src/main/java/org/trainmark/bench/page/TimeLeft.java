package org.trainmark.bench.page;

import java.util.Arrays;
import java.util.Optional;
import org.trainmark.bench.run.Tally;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.PredictionInterval;

/** How long the tries that are left will take, if they are like those that have ended. */
final class TimeLeft {

    /** Of an interval of 80 %: after two tries one of 95 % would go from nothing to hours. */
    private static final double BOUNDARY = 0.9;

    private TimeLeft() {}

    /**
     * Returns from how many seconds to how many, counted from the last end of a try; both the same after a single try,
     * and nothing if none is left or none has ended.
     *
     * @param seconds that each try took
     */
    static Optional<Interval> of(Tally tally, double... seconds) {
        int left = tally.foreseen() - tally.tries();
        int ended = seconds.length;
        if (left <= 0 || ended == 0) {
            return Optional.empty();
        }
        double mean = Arrays.stream(seconds).average().orElseThrow();
        double sum = mean * left / tally.atOnce();
        if (ended == 1) {
            return Optional.of(new Interval(sum, sum));
        }
        double variance =
                Arrays.stream(seconds).map(s -> (s - mean) * (s - mean)).sum() / (ended - 1);
        // The sum of those left varies by itself, and so does the mean that it is foreseen from.
        double error = Math.sqrt(variance * left * (1 + (double) left / ended)) / tally.atOnce();
        return Optional.of(
                PredictionInterval.about(sum, error, ended - 1.0, BOUNDARY).within(0, Double.POSITIVE_INFINITY));
    }
}
