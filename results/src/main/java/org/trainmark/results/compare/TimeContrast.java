package org.trainmark.results.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trainmark.results.stats.LogRank;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.stats.TimeToTarget;

/**
 * A contrast of times to a target that some trials did not reach: these are censored, and the log-rank test compares
 * the two survival curves. It can show a difference, but not that there is none.
 */
final class TimeContrast implements Contrast {

    private final ComparedMetric metric;
    private final List<Sighting> base;
    private final List<Sighting> candidate;

    TimeContrast(ComparedMetric metric, List<Sighting> base, List<Sighting> candidate) {
        this.metric = metric;
        this.base = List.copyOf(base);
        this.candidate = List.copyOf(candidate);
    }

    private Optional<LogRank> test() {
        return Math.min(base.size(), candidate.size()) < MeanContrast.FEWEST_TRIALS
                ? Optional.empty()
                : LogRank.of(base, candidate);
    }

    @Override
    public double p() {
        return test().map(LogRank::p).orElse(1.0);
    }

    @Override
    public Effect effect(double adjustedP, double level) {
        TimeToTarget one = TimeToTarget.of(base);
        TimeToTarget other = TimeToTarget.of(candidate);
        boolean shown = adjustedP <= level;
        boolean sooner = test().map(LogRank::secondIsSooner).orElse(false);
        Verdict verdict = !shown ? Verdict.CANNOT_TELL : sooner ? Verdict.BETTER : Verdict.WORSE;
        return new Effect(
                metric,
                one.median(),
                other.median(),
                one.isReached() && other.isReached()
                        ? OptionalDouble.of(
                                other.median().getAsDouble() / one.median().getAsDouble())
                        : OptionalDouble.empty(),
                Optional.empty(),
                p(),
                adjustedP,
                Math.min(one.trials(), other.trials()),
                verdict,
                OptionalInt.empty(),
                "reached by %d/%d and %d/%d".formatted(one.reached(), one.trials(), other.reached(), other.trials()));
    }
}
