package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trainmark.results.stats.MeanDifference;
import org.trainmark.results.stats.MeanDifference.Part;

/**
 * Both sides' values of a metric in one cell, and how they are to be told apart.
 *
 * @param base one for each run
 * @param candidate one for each run
 * @param inTurn whether both sides are of one run, which measured them in turn
 * @param noise between runs, if it is known
 * @param step least difference that two values can have; 0 where that may be as little as one likes
 */
record Samples(
        ComparedMetric metric,
        List<RunSample> base,
        List<RunSample> candidate,
        boolean inTurn,
        Optional<RunNoise> noise,
        double step) {

    /** With fewer, pairs of neighbors in time lose more in degrees of freedom than they gain. */
    private static final int FEWEST_BLOCKS = 8;

    private static final double UNIFORM = Math.sqrt(12);

    Samples {
        requireNonNull(metric, "metric");
        base = List.copyOf(base);
        candidate = List.copyOf(candidate);
        requireNonNull(noise, "noise");
    }

    /** Returns how far the sides are apart; empty with too few trials. */
    Optional<Shift> shift() {
        ShiftOfPairs pairs = ShiftOfPairs.of(base, candidate);
        return switch (metric.kind()) {
            case DIFFERENCE -> (pairs.areEnough() ? Optional.of(pairs.shift()) : pairs.unpaired()).map(this::rounded);
            case TIME_TO_TARGET -> times(pairs);
            default -> ratio(pairs);
        };
    }

    private Optional<Shift> ratio(ShiftOfPairs pairs) {
        if (!inTurn) {
            return new ShiftBetweenRuns(base, candidate, noise).shift();
        }
        return pairs.areEnough() && pairs.seeds().size() >= FEWEST_BLOCKS
                ? Optional.of(pairs.shift())
                : within(base.get(0), candidate.get(0));
    }

    /** Two samples of one run have their trend in common. */
    private static Optional<Shift> within(RunSample base, RunSample candidate) {
        if (Math.min(base.trials(), candidate.trials()) < Effect.FEWEST_TRIALS) {
            return Optional.empty();
        }
        Part slope = ShiftBetweenRuns.ofTrend(base.trend(), candidate.distance() - base.distance());
        return Optional.of(new Shift(
                MeanDifference.of(candidate.mean() - base.mean(), List.of(base.scatter(), candidate.scatter(), slope)),
                ShiftBetweenRuns.harmonicMean(base.trials(), candidate.trials()),
                0));
    }

    /** The seed decides how many steps it takes, the run how fast they are. */
    private Optional<Shift> times(ShiftOfPairs pairs) {
        boolean single = base.size() == 1 && candidate.size() == 1;
        if (!pairs.areEnough()) {
            return new ShiftBetweenRuns(base, candidate, noise).shift();
        }
        if (single) {
            Shift shift = pairs.shift();
            return Optional.of(noise.map(known -> Shift.lessSure(shift, known.addedTo(shift)))
                    .orElse(shift));
        }
        Set<Long> seeds = pairs.seeds();
        return new ShiftBetweenRuns(of(base, seeds), of(candidate, seeds), noise).shift();
    }

    private static List<RunSample> of(List<RunSample> samples, Set<Long> seeds) {
        return samples.stream().map(sample -> sample.of(seeds)).toList();
    }

    /** No mean is surer than the rounding of its values allows. */
    private Shift rounded(Shift shift) {
        double leastError = step / UNIFORM * Math.sqrt(2 / shift.trials());
        return new Shift(shift.difference().noSurerThan(leastError), shift.trials(), shift.fixed());
    }

    /** Returns the fewest values that a side has. */
    int fewest() {
        return Stream.of(base, candidate)
                .mapToInt(ShiftBetweenRuns::trials)
                .min()
                .orElse(0);
    }
}
