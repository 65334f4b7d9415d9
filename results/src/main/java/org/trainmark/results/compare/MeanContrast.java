package org.trainmark.results.compare;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.MeanDifference;
import org.trainmark.results.stats.Power;
import org.trainmark.results.summary.Metric.Better;

/**
 * A contrast of means: of logs where the metric is a ratio, of the values themselves where it is a difference.
 *
 * <p>What is shown to lie inside the margin by two one-sided tests is the same (Schuirmann 1987); what is not, but
 * differs significantly, is better or worse; the rest cannot be told.
 */
final class MeanContrast implements Contrast {

    static final int FEWEST_TRIALS = 3;

    private static final double CONFIDENCE = 0.95;

    private final ComparedMetric metric;
    private final double[] base;
    private final double[] candidate;
    private final boolean paired;

    /**
     * Contrasts finite values.
     *
     * @param paired whether the values of either side at the same place belong together
     */
    MeanContrast(ComparedMetric metric, double[] base, double[] candidate, boolean paired) {
        this.metric = metric;
        this.base = base.clone();
        this.candidate = candidate.clone();
        this.paired = paired;
    }

    private Optional<MeanDifference> difference() {
        if (Math.min(base.length, candidate.length) < FEWEST_TRIALS) {
            return Optional.empty();
        }
        double[] one = metric.scaled(candidate);
        double[] other = metric.scaled(base);
        return Optional.of(paired ? MeanDifference.paired(one, other) : MeanDifference.welch(one, other));
    }

    @Override
    public double p() {
        return difference().map(MeanDifference::p).orElse(1.0);
    }

    /** Returns the verdict alone, which is much quicker than the whole effect. */
    Verdict verdict(double adjustedP, double level) {
        return difference().map(d -> verdict(d, adjustedP, level)).orElse(Verdict.CANNOT_TELL);
    }

    /** Returns the 95 % interval of the size; empty with too few trials. */
    Optional<Interval> interval() {
        return difference().map(this::interval);
    }

    @Override
    public Effect effect(double adjustedP, double level) {
        Optional<MeanDifference> difference = difference();
        Verdict verdict = verdict(adjustedP, level);
        double baseValue = typical(base);
        double candidateValue = typical(candidate);
        return new Effect(
                metric,
                OptionalDouble.of(baseValue),
                OptionalDouble.of(candidateValue),
                OptionalDouble.of(metric.isRatio() ? candidateValue / baseValue : candidateValue - baseValue),
                interval(),
                p(),
                adjustedP,
                Math.min(base.length, candidate.length),
                verdict,
                verdict == Verdict.CANNOT_TELL ? trialsToSettle(difference, level) : OptionalInt.empty(),
                difference.isPresent() ? "" : "needs at least %d trials of each".formatted(FEWEST_TRIALS));
    }

    private Verdict verdict(MeanDifference difference, double adjustedP, double level) {
        if (difference.pAbove(-metric.scaledMargin()) <= level && difference.pBelow(metric.scaledMargin()) <= level) {
            return Verdict.SAME;
        }
        if (adjustedP > level) {
            return Verdict.CANNOT_TELL;
        }
        boolean higher = difference.value() > 0;
        return higher == (metric.better() == Better.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }

    private Interval interval(MeanDifference difference) {
        DoubleUnaryOperator back = metric.isRatio() ? Math::exp : DoubleUnaryOperator.identity();
        return difference.interval(CONFIDENCE).map(back);
    }

    private double typical(double[] values) {
        double mean = Arrays.stream(metric.scaled(values)).average().orElseThrow();
        return metric.isRatio() ? Math.exp(mean) : mean;
    }

    /** As many as would show either the difference seen or, if that is inside the margin, that it is. */
    private OptionalInt trialsToSettle(Optional<MeanDifference> difference, double level) {
        if (difference.isEmpty()) {
            return OptionalInt.of(FEWEST_TRIALS);
        }
        double size = Math.abs(difference.get().value());
        double deviation = difference.get().standardError() / Math.sqrt(1.0 / base.length + 1.0 / candidate.length);
        IntStream different = new Power(deviation, level).trials(size).stream();
        IntStream same = new Power(deviation, level).trialsToBeSame(size, metric.scaledMargin()).stream();
        int now = Math.min(base.length, candidate.length);
        return IntStream.concat(different, same)
                .map(trials -> Math.max(trials, now + 1))
                .min();
    }
}
