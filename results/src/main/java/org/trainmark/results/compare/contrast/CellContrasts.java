package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.stats.Sighting;

/**
 * The contrasts of one cell, a metric at a time.
 *
 * @param inTurn whether both sides are of one run
 * @param noise what is known of the noise between runs
 * @param steps the least difference that two values of a metric can have
 * @param named whether somebody chose what is guarded, so that all of it must be measured
 * @param completing how steadily trials of the base complete
 * @param reaching how steadily they reach the target
 */
record CellContrasts(
        boolean inTurn,
        KnownNoise noise,
        Function<ComparedMetric, Double> steps,
        boolean named,
        Steadiness completing,
        Steadiness reaching) {

    CellContrasts {
        requireNonNull(noise, "noise");
        requireNonNull(steps, "steps");
        requireNonNull(completing, "completing");
        requireNonNull(reaching, "reaching");
    }

    /** Returns the contrast of a metric; empty if there is nothing to contrast. */
    Optional<Contrast> of(ComparedMetric metric, ContrastedCells.Sides sides) {
        return switch (metric.kind()) {
            case SHARE ->
                Optional.of(
                        shares(metric, sides.base().trials(), sides.candidate().trials()));
            case TIME_TO_TARGET -> times(metric, sides);
            default -> means(metric, sides);
        };
    }

    private Contrast shares(ComparedMetric metric, List<ComparedTrial> one, List<ComparedTrial> other) {
        Proportion ofBase = completed(one);
        Proportion ofCandidate = completed(other);
        return new ShareContrast(metric, ofBase, ofCandidate, completing.provesChange(ofBase, ofCandidate));
    }

    static Proportion completed(List<ComparedTrial> trials) {
        return new Proportion(
                (int) trials.stream().filter(ComparedTrial::completed).count(), trials.size());
    }

    private Samples samples(ComparedMetric metric, ContrastedCells.Sides sides) {
        return new Samples(
                metric,
                sides.base().samples(metric),
                sides.candidate().samples(metric),
                inTurn,
                inTurn ? Optional.empty() : noise.betweenRuns(metric),
                steps.apply(metric));
    }

    private Optional<Contrast> means(ComparedMetric metric, ContrastedCells.Sides sides) {
        Samples samples = samples(metric, sides);
        boolean ofBase = samples.base().stream().anyMatch(sample -> sample.trials() > 0);
        boolean ofCandidate = samples.candidate().stream().anyMatch(sample -> sample.trials() > 0);
        return ofBase && ofCandidate
                ? Optional.of(new MeanContrast(samples))
                : unmeasured(metric, sides, ofBase, ofCandidate);
    }

    /**
     * What the base did not measure either matters only to those who asked for it; and where no trial completed there
     * was nothing to measure, which is told of its completion.
     */
    private Optional<Contrast> unmeasured(
            ComparedMetric metric, ContrastedCells.Sides sides, boolean ofBase, boolean ofCandidate) {
        boolean baseCould = completed(sides.base().trials()).count() > 0;
        boolean candidateCould = completed(sides.candidate().trials()).count() > 0;
        if (!metric.guarded()) {
            return Optional.empty();
        }
        if (ofBase || !named) {
            return ofBase && candidateCould
                    ? Optional.of(new UnmeasuredContrast(metric, "the candidate"))
                    : Optional.empty();
        }
        return baseCould
                ? Optional.of(new UnmeasuredContrast(metric, ofCandidate ? "the base" : "either side"))
                : Optional.empty();
    }

    private Optional<Contrast> times(ComparedMetric metric, ContrastedCells.Sides sides) {
        List<Sighting> one = times(sides.base().trials());
        List<Sighting> other = times(sides.candidate().trials());
        if (one.isEmpty() || other.isEmpty()) {
            return unmeasured(metric, sides, !one.isEmpty(), !other.isEmpty());
        }
        Samples reached = samples(metric, sides);
        Optional<MeanContrast> means = reached.fewest() > 0 ? Optional.of(new MeanContrast(reached)) : Optional.empty();
        boolean never = reaching.provesChange(TimeContrast.share(one), TimeContrast.share(other));
        return Optional.of(new TimeContrast(metric, one, other, means, never));
    }

    /**
     * A trial that completed, diverged or ran out of time without its target did not reach it; one that crashed or ran
     * out of memory says nothing of that, and is counted where trials complete.
     */
    static List<Sighting> times(Collection<ComparedTrial> trials) {
        if (trials.stream().allMatch(trial -> trial.toTarget().isEmpty())) {
            return List.of();
        }
        return trials.stream().flatMap(trial -> time(trial).stream()).toList();
    }

    private static Optional<Sighting> time(ComparedTrial trial) {
        if (!trial.outcome().tellsConvergence()) {
            return Optional.empty();
        }
        return trial.completed()
                ? trial.toTarget()
                : Optional.of(
                        Sighting.notWithin(trial.toTarget().map(Sighting::time).orElse(0.0)));
    }
}
