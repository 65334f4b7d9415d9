package org.trainmark.results.compare.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.results.stats.MeanDifference;

/**
 * The shift between trials of equal seeds, which make a pair wherever both sides have the seed: a failed trial or one
 * more takes away or adds what it is, and no other pair. Of a seed that a side measured in several runs, the mean
 * counts.
 */
record ShiftOfPairs(SortedMap<Long, Double> base, SortedMap<Long, Double> candidate) {

    private static final int FEWEST_PAIRS = 3;

    static ShiftOfPairs of(List<RunSample> base, List<RunSample> candidate) {
        return new ShiftOfPairs(bySeed(base), bySeed(candidate));
    }

    private static SortedMap<Long, Double> bySeed(List<RunSample> samples) {
        SortedMap<Long, List<Double>> values = new TreeMap<>();
        samples.forEach(sample -> sample.values()
                .forEach(value -> values.computeIfAbsent(value.seed(), seed -> new ArrayList<>())
                        .add(value.value())));
        SortedMap<Long, Double> means = new TreeMap<>();
        values.forEach((seed, all) -> means.put(
                seed, all.stream().mapToDouble(Double::doubleValue).average().orElseThrow()));
        return means;
    }

    /** Returns the seeds that both sides have. */
    Set<Long> seeds() {
        Set<Long> seeds = new TreeSet<>(base.keySet());
        seeds.retainAll(candidate.keySet());
        return seeds;
    }

    /** Returns whether there are pairs enough to leave out what has no partner. */
    boolean areEnough() {
        int pairs = seeds().size();
        return pairs >= FEWEST_PAIRS && 2 * pairs >= Math.min(base.size(), candidate.size());
    }

    /** Returns the shift of the pairs. */
    Shift shift() {
        Set<Long> seeds = seeds();
        return new Shift(MeanDifference.paired(of(candidate, seeds), of(base, seeds)), seeds.size(), 0);
    }

    /** Returns the shift of the means by seed, as of separate samples; empty with too few of either. */
    Optional<Shift> unpaired() {
        if (Math.min(base.size(), candidate.size()) < Effect.FEWEST_TRIALS) {
            return Optional.empty();
        }
        return Optional.of(new Shift(
                MeanDifference.welch(of(candidate, candidate.keySet()), of(base, base.keySet())),
                ShiftBetweenRuns.harmonicMean(base.size(), candidate.size()),
                0));
    }

    private static double[] of(SortedMap<Long, Double> values, Set<Long> seeds) {
        return values.entrySet().stream()
                .filter(entry -> seeds.contains(entry.getKey()))
                .mapToDouble(entry -> entry.getValue())
                .toArray();
    }
}
