package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trainmark.results.stats.FisherExact;
import org.trainmark.results.stats.Proportion;

/**
 * A contrast of how many trials completed, by Fisher's exact test, and the same only where exact bounds show that. A
 * candidate that completed no fewer of its trials has no verdict that stands in the way of another: with a few trials
 * nothing better can be seen.
 *
 * @param never whether the candidate never completes where the base always does, which is worse with any number of
 *     trials
 */
record ShareContrast(ComparedMetric metric, Proportion base, Proportion candidate, boolean never) implements Contrast {

    ShareContrast {
        requireNonNull(metric, "metric");
        requireNonNull(base, "base");
        requireNonNull(candidate, "candidate");
    }

    @Override
    public double p() {
        return FisherExact.p(base.count(), base.of(), candidate.count(), candidate.of());
    }

    @Override
    public boolean isTested(double level) {
        return FisherExact.leastP(base.count() + candidate.count(), base.of(), candidate.of()) <= level;
    }

    @Override
    public Verdict verdict(Judgment judgment) {
        double difference = candidate.value() - base.value();
        if (never) {
            return Verdict.WORSE;
        }
        if (isWithin(metric.margin(), judgment.level())) {
            return Verdict.SAME;
        }
        if (judgment.isSignificant()) {
            return difference > 0 ? Verdict.BETTER : Verdict.WORSE;
        }
        return difference >= 0 ? Verdict.NO_CHANGE_SEEN : Verdict.CANNOT_TELL;
    }

    /** Returns whether exact bounds show that the shares differ by no more than a margin. */
    boolean isWithin(double margin, double level) {
        return base.mostAbove(candidate, level) <= margin && candidate.mostAbove(base, level) <= margin;
    }

    @Override
    public Effect effect(Judgment judgment) {
        return new Effect(
                metric,
                OptionalDouble.of(base.value()),
                OptionalDouble.of(candidate.value()),
                OptionalDouble.of(candidate.value() - base.value()),
                Optional.empty(),
                p(),
                judgment.adjustedP(),
                Math.min(base.of(), candidate.of()),
                verdict(judgment),
                OptionalInt.empty(),
                note(judgment.level()));
    }

    private String note(double level) {
        String counts = "%d/%d and %d/%d".formatted(base.count(), base.of(), candidate.count(), candidate.of());
        if (never) {
            return counts + ", never where the base always did";
        }
        return base.count() == 0
                ? counts
                : counts
                        + String.format(
                                Locale.ROOT,
                                "; it may be down by %.0f points",
                                Math.ceil(100 * base.mostAbove(candidate, level)));
    }
}
