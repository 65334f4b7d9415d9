package org.trainmark.results.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.trainmark.results.Outcome;
import org.trainmark.results.stats.Sighting;

/** The trials of one cell on both sides, as one metric sees them. */
record Sides(ComparedMetric metric, List<ComparedTrial> base, List<ComparedTrial> candidate) {

    /** Returns the contrast; empty if a side has no value. */
    Optional<Contrast> contrast() {
        return switch (metric.kind()) {
            case SHARE ->
                Optional.of(new ShareContrast(
                        metric, completed(base), base.size(), completed(candidate), candidate.size()));
            case RATIO -> means(value -> value > 0, false);
            case DIFFERENCE -> means(value -> true, seedsMatch());
            case TIME_TO_TARGET -> times();
        };
    }

    private static int completed(List<ComparedTrial> trials) {
        return (int) trials.stream().filter(ComparedTrial::completed).count();
    }

    private Optional<Contrast> means(Predicate<Double> usable, boolean paired) {
        double[] one = values(base, usable);
        double[] other = values(candidate, usable);
        return one.length == 0 || other.length == 0
                ? Optional.empty()
                : Optional.of(new MeanContrast(metric, one, other, paired && one.length == other.length));
    }

    private double[] values(List<ComparedTrial> trials, Predicate<Double> usable) {
        return trials.stream()
                .filter(ComparedTrial::completed)
                .flatMap(trial -> Optional.ofNullable(trial.values().get(metric.name())).stream())
                .filter(value -> Double.isFinite(value) && usable.test(value))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * A trial that ended without reaching the target, whatever its outcome, did not reach it; a refused one never
     * tried.
     */
    private static List<Sighting> timesOf(List<ComparedTrial> trials) {
        return trials.stream()
                .filter(trial -> trial.outcome() != Outcome.REFUSED)
                .map(trial -> trial.toTarget().orElse(Sighting.notWithin(0)))
                .toList();
    }

    private Optional<Contrast> times() {
        boolean measured = base.stream().anyMatch(trial -> trial.toTarget().isPresent())
                && candidate.stream().anyMatch(trial -> trial.toTarget().isPresent());
        if (!measured) {
            return Optional.empty();
        }
        List<Sighting> one = timesOf(base);
        List<Sighting> other = timesOf(candidate);
        return Optional.of(
                haveLogs(one) && haveLogs(other)
                        ? new MeanContrast(metric, seconds(one), seconds(other), seedsMatch())
                        : new TimeContrast(metric, one, other));
    }

    private static boolean haveLogs(List<Sighting> times) {
        return times.stream().allMatch(time -> time.reached() && time.time() > 0);
    }

    private static double[] seconds(List<Sighting> times) {
        return times.stream().mapToDouble(Sighting::time).toArray();
    }

    /** Trials come in the order of their repetitions, so equal seeds stand at equal places. */
    private boolean seedsMatch() {
        return seeds(base).equals(seeds(candidate)) && allComplete(base) && allComplete(candidate);
    }

    private static Map<Integer, Long> seeds(List<ComparedTrial> trials) {
        return trials.stream().collect(Collectors.toMap(ComparedTrial::repetition, ComparedTrial::seed));
    }

    private static boolean allComplete(List<ComparedTrial> trials) {
        return trials.stream().allMatch(ComparedTrial::completed);
    }
}
