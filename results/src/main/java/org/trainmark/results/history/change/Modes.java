package org.trainmark.results.history.change;

import java.util.Arrays;
import java.util.Optional;
import org.trainmark.results.history.change.FoundLevels.TwoModes;

/** Finds two levels that values jump between, each within a narrow band. */
final class Modes {

    private static final int FEWEST = 12;
    private static final double FEWEST_OF_ONE = 0.15;

    /** Distance by standard deviation (Ashman, Bird and Zepf 1994): the halves of a normal sample have 2.7. */
    private static final double APART = 5;

    private static final int JUMPS = 4;

    private Modes() {}

    static Optional<TwoModes> of(Values values, int start) {
        double[] distances = new double[values.size() - start];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = values.distance(start + i);
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int cut = widest(sorted);
        if (cut == 0) {
            return Optional.empty();
        }
        Sums low = sums(sorted, 0, cut);
        Sums high = sums(sorted, cut, sorted.length);
        double within = Math.sqrt((variance(low) + variance(high)) / 2);
        boolean apart = high.mean() - low.mean() > APART * Math.max(within, Math.sqrt(values.leastVariance()));
        return apart && jumps(distances, sorted[cut]) >= JUMPS
                ? Optional.of(new TwoModes(values.value(low.mean()), values.value(high.mean())))
                : Optional.empty();
    }

    /**
     * Returns how many values lie below the widest gap that leaves enough of them on both sides; 0 if there is none.
     */
    private static int widest(double[] sorted) {
        int fewest = Math.max(3, (int) Math.ceil(sorted.length * FEWEST_OF_ONE));
        int cut = 0;
        double gap = 0;
        for (int i = fewest; sorted.length >= FEWEST && i <= sorted.length - fewest; i++) {
            if (sorted[i] - sorted[i - 1] > gap) {
                gap = sorted[i] - sorted[i - 1];
                cut = i;
            }
        }
        return cut;
    }

    private static Sums sums(double[] sorted, int from, int to) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i < to; i++) {
            sum += sorted[i];
            squares += sorted[i] * sorted[i];
        }
        return new Sums(to - from, sum, squares);
    }

    private static double variance(Sums part) {
        return part.scatter() / Math.max(1, part.count() - 1);
    }

    private static int jumps(double[] distances, double high) {
        int jumps = 0;
        for (int i = 1; i < distances.length; i++) {
            jumps += distances[i] >= high == distances[i - 1] >= high ? 0 : 1;
        }
        return jumps;
    }
}
