package org.trainmark.results.stats;

import java.util.List;
import java.util.OptionalDouble;

/** The mean without the lowest and the highest value, by which MLPerf Training scores the runs of a submission. */
public final class OlympicMean {

    /** So many values are needed for something to be left. */
    private static final int FEWEST = 3;

    private OlympicMean() {}

    /**
     * Returns the mean. One run that did not converge may be the slowest, which is dropped; two make the score void.
     *
     * @return empty with fewer than 3 runs, or if more than one did not converge
     */
    public static OptionalDouble of(List<Sighting> runs) {
        List<Sighting> sorted = runs.stream().sorted(Sighting.SOONEST_FIRST).toList();
        if (sorted.size() < FEWEST || !sorted.get(sorted.size() - 2).reached()) {
            return OptionalDouble.empty();
        }
        return sorted.subList(1, sorted.size() - 1).stream()
                .mapToDouble(Sighting::time)
                .average();
    }
}
