package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.results.CellKey;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.stats.Sighting;

/**
 * The contrasts of one cell, a metric at a time.
 *
 * @param inTurn whether both sides are of one run
 * @param calibration what is known of the noise between runs
 * @param steps the least difference that two values of a metric can have
 * @param named whether somebody chose what is guarded, so that all of it must be measured
 * @param steady where the base has no cell in which some trials complete, or reach the target, and some do not
 */
record CellContrasts(
        MeasuredSide base,
        MeasuredSide candidate,
        boolean inTurn,
        Optional<Calibration> calibration,
        Function<ComparedMetric, Double> steps,
        boolean named,
        Steadiness steady) {

    CellContrasts {
        requireNonNull(base, "base");
        requireNonNull(candidate, "candidate");
        requireNonNull(calibration, "calibration");
        requireNonNull(steps, "steps");
        requireNonNull(steady, "steady");
    }

    /** Returns the contrast of a metric; empty if there is nothing to contrast. */
    Optional<Contrast> of(ComparedMetric metric, CellKey cell, CellKey same) {
        return switch (metric.kind()) {
            case SHARE -> Optional.of(shares(metric, base.trials(cell), candidate.trials(same)));
            case TIME_TO_TARGET -> times(metric, cell, same);
            default -> means(metric, samples(metric, cell, same));
        };
    }

    private Contrast shares(ComparedMetric metric, List<ComparedTrial> one, List<ComparedTrial> other) {
        Proportion ofBase = completed(one);
        Proportion ofCandidate = completed(other);
        boolean never = steady.completes() && ofBase.count() == ofBase.of() && ofCandidate.count() == 0;
        return new ShareContrast(metric, ofBase, ofCandidate, never);
    }

    static Proportion completed(List<ComparedTrial> trials) {
        return new Proportion(
                (int) trials.stream().filter(ComparedTrial::completed).count(), trials.size());
    }

    private Samples samples(ComparedMetric metric, CellKey cell, CellKey same) {
        Optional<RunNoise> noise =
                calibration.flatMap(known -> known.of(metric)).flatMap(MetricNoise::betweenRuns);
        return new Samples(
                metric,
                base.samples(metric, cell),
                candidate.samples(metric, same),
                inTurn,
                inTurn ? Optional.empty() : noise,
                steps.apply(metric));
    }

    private Optional<Contrast> means(ComparedMetric metric, Samples samples) {
        boolean ofBase = samples.base().stream().anyMatch(sample -> sample.trials() > 0);
        boolean ofCandidate = samples.candidate().stream().anyMatch(sample -> sample.trials() > 0);
        return ofBase && ofCandidate ? Optional.of(new MeanContrast(samples)) : unmeasured(metric, ofBase, ofCandidate);
    }

    /** What the base did not measure either matters only to those who asked for it. */
    private Optional<Contrast> unmeasured(ComparedMetric metric, boolean ofBase, boolean ofCandidate) {
        if (!metric.guarded() || !(ofBase || named)) {
            return Optional.empty();
        }
        String who = ofBase ? "the candidate" : ofCandidate ? "the base" : "either side";
        return Optional.of(new UnmeasuredContrast(metric, who));
    }

    private Optional<Contrast> times(ComparedMetric metric, CellKey cell, CellKey same) {
        List<Sighting> one = times(base.trials(cell));
        List<Sighting> other = times(candidate.trials(same));
        if (one.isEmpty() || other.isEmpty()) {
            return unmeasured(metric, !one.isEmpty(), !other.isEmpty());
        }
        Samples reached = samples(metric, cell, same);
        Optional<MeanContrast> means = reached.fewest() > 0 ? Optional.of(new MeanContrast(reached)) : Optional.empty();
        boolean never = steady.reaches()
                && one.stream().allMatch(Sighting::reached)
                && other.stream().noneMatch(Sighting::reached);
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
