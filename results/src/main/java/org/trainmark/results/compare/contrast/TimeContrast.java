package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.trainmark.results.stats.LogRank;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.stats.TimeToTarget;

/**
 * A contrast of times to a target. Where all trials reached it, it is that of their means; where some did not, the
 * log-rank test tells the survival curves apart, and the two sides are the same if both the share that reached it and
 * the times of those are shown to be.
 */
final class TimeContrast implements Contrast {

    /** How far the share that reached the target may change and still be the same. */
    private static final double SHARE_MARGIN = 0.1;

    private final ComparedMetric metric;
    private final List<Sighting> base;
    private final List<Sighting> candidate;
    private final Optional<MeanContrast> reached;
    private final boolean never;
    private final Optional<LogRank> logRank;

    /**
     * Contrasts the trials that tried.
     *
     * @param reached the times of those that reached it; empty if none of a side did
     * @param never whether the candidate never reaches it where the base always does
     */
    TimeContrast(
            ComparedMetric metric,
            List<Sighting> base,
            List<Sighting> candidate,
            Optional<MeanContrast> reached,
            boolean never) {
        this.metric = requireNonNull(metric, "metric");
        this.base = List.copyOf(base);
        this.candidate = List.copyOf(candidate);
        this.reached = requireNonNull(reached, "reached");
        this.never = never;
        logRank = areEnough() && !allReached() ? LogRank.of(base, candidate) : Optional.empty();
    }

    @Override
    public ComparedMetric metric() {
        return metric;
    }

    private boolean allReached() {
        return Stream.concat(base.stream(), candidate.stream()).allMatch(Sighting::reached);
    }

    private Optional<MeanContrast> means() {
        return allReached() ? reached : Optional.empty();
    }

    private boolean areEnough() {
        return Math.min(base.size(), candidate.size()) >= Effect.FEWEST_TRIALS;
    }

    @Override
    public double p() {
        return means().map(MeanContrast::p)
                .orElseGet(() -> logRank.map(LogRank::p).orElse(1.0));
    }

    @Override
    public boolean isTested(double level) {
        return means().map(means -> means.isTested(level))
                .orElseGet(() -> logRank.isPresent() && LogRank.leastP(base.size(), candidate.size()) <= level);
    }

    @Override
    public Verdict verdict(Judgment judgment) {
        if (means().isPresent()) {
            return means().get().verdict(judgment);
        }
        if (never && areEnough()) {
            return Verdict.WORSE;
        }
        if (isSame(judgment.level())) {
            return Verdict.SAME;
        }
        if (!judgment.isSignificant()) {
            return Verdict.CANNOT_TELL;
        }
        return logRank.map(LogRank::secondIsSooner).orElse(false) ? Verdict.BETTER : Verdict.WORSE;
    }

    private boolean isSame(double level) {
        ShareContrast shares = new ShareContrast(metric, share(base), share(candidate), false);
        boolean nobody = Stream.concat(base.stream(), candidate.stream()).noneMatch(Sighting::reached);
        return shares.isWithin(SHARE_MARGIN, level)
                && reached.map(means -> means.isSame(level)).orElse(nobody);
    }

    /** Returns how many of the trials reached the target. */
    static Proportion share(List<Sighting> times) {
        return new Proportion((int) times.stream().filter(Sighting::reached).count(), times.size());
    }

    @Override
    public Effect effect(Judgment judgment) {
        TimeToTarget one = TimeToTarget.of(base);
        TimeToTarget other = TimeToTarget.of(candidate);
        Optional<Effect> ofMeans = means().map(means -> means.effect(judgment));
        return new Effect(
                metric,
                one.median(),
                other.median(),
                ofMeans.map(Effect::size).orElseGet(() -> ratio(one, other)),
                ofMeans.flatMap(Effect::interval),
                p(),
                judgment.adjustedP(),
                Math.min(one.trials(), other.trials()),
                verdict(judgment),
                ofMeans.map(Effect::trialsToSettle).orElse(OptionalInt.empty()),
                ofMeans.map(Effect::note).orElseGet(() -> note(one, other)));
    }

    private static OptionalDouble ratio(TimeToTarget one, TimeToTarget other) {
        return one.isReached() && other.isReached() && one.median().getAsDouble() > 0
                ? OptionalDouble.of(other.median().getAsDouble() / one.median().getAsDouble())
                : OptionalDouble.empty();
    }

    private static String note(TimeToTarget one, TimeToTarget other) {
        return "reached by %d/%d and %d/%d".formatted(one.reached(), one.trials(), other.reached(), other.trials());
    }
}
