package org.trainmark.results.history.change;

import java.util.Optional;
import org.trainmark.results.history.change.FoundLevels.SpreadChange;

/**
 * Finds where the values of a segment begin to scatter more or less, by the likelihood of normal noise with one
 * standard deviation or two. Single values far out are cut short, so that a few of them are no change.
 */
record Scatter(Values values, int start) {

    private static final int FEWEST = 8;
    private static final double CUT = 3;
    private static final double LEAST_FACTOR = 1.5;

    /** Twice a difference of log likelihoods: places that are less likely by no more are in the range. */
    private static final double LIKELY = 10;

    Optional<SpreadChange> change(double level) {
        int size = values.size() - start;
        if (size < 2 * FEWEST) {
            return Optional.empty();
        }
        double[] squares = cumulated(size);
        int best = FEWEST;
        for (int i = FEWEST; i <= size - FEWEST; i++) {
            best = evidence(squares, i) > evidence(squares, best) ? i : best;
        }
        double factor = Math.sqrt(mean(squares, best, size) / mean(squares, 0, best));
        double needed = CriticalValues.student(level, size) * CriticalValues.student(level, size);
        return evidence(squares, best) > needed && Math.max(factor, 1 / factor) > LEAST_FACTOR
                ? Optional.of(range(squares, best, factor))
                : Optional.empty();
    }

    private SpreadChange range(double[] squares, int best, double factor) {
        double least = evidence(squares, best) - LIKELY;
        int earliest = best;
        int latest = best;
        for (int i = FEWEST; i <= squares.length - 1 - FEWEST; i++) {
            if (evidence(squares, i) >= least) {
                earliest = Math.min(earliest, i);
                latest = Math.max(latest, i);
            }
        }
        return new SpreadChange(start + earliest, start + latest, factor);
    }

    private double[] cumulated(int size) {
        double[] distances = new double[size];
        for (int i = 0; i < size; i++) {
            distances[i] = values.distance(start + i);
        }
        Robust robust = Robust.of(distances);
        double most = CUT * robust.spread();
        double[] squares = new double[size + 1];
        for (int i = 0; i < size; i++) {
            double off = Math.min(most, Math.abs(distances[i] - robust.level()));
            squares[i + 1] = squares[i] + Math.max(off * off, values.leastVariance());
        }
        return squares;
    }

    private static double mean(double[] squares, int from, int to) {
        return (squares[to] - squares[from]) / (to - from);
    }

    private static double evidence(double[] squares, int i) {
        int size = squares.length - 1;
        return size * Math.log(mean(squares, 0, size))
                - i * Math.log(mean(squares, 0, i))
                - (size - i) * Math.log(mean(squares, i, size));
    }
}
