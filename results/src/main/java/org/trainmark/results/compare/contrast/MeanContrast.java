package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Outlook;
import org.trainmark.results.summary.Metric.Better;

/**
 * A contrast of means: of logs where the metric is a ratio, of the values themselves where it is a difference.
 *
 * <p>What is shown to lie inside the margin by two one-sided tests is the same (Schuirmann 1987); what is not, but
 * differs significantly, is better or worse; the rest cannot be told.
 */
final class MeanContrast implements Contrast {

    private static final double CONFIDENCE = 0.95;

    /** How likely the trials that a comparison asks for settle it all. */
    private static final double CHANCE = 0.8;

    private final Samples samples;
    private final Optional<Shift> shift;

    MeanContrast(Samples samples) {
        this.samples = requireNonNull(samples, "samples");
        shift = samples.shift();
    }

    @Override
    public ComparedMetric metric() {
        return samples.metric();
    }

    @Override
    public double p() {
        return shift.map(known -> known.difference().p()).orElse(1.0);
    }

    @Override
    public boolean isTested(double level) {
        return shift.isPresent();
    }

    @Override
    public Verdict verdict(Judgment judgment) {
        if (shift.isEmpty()) {
            return Verdict.CANNOT_TELL;
        }
        if (isSame(judgment.level())) {
            return Verdict.SAME;
        }
        if (!judgment.isSignificant()) {
            return Verdict.CANNOT_TELL;
        }
        boolean higher = shift.get().difference().value() > 0;
        return higher == (metric().better() == Better.HIGHER) ? Verdict.BETTER : Verdict.WORSE;
    }

    /** Returns whether both one-sided tests show that the difference is inside the margin. */
    boolean isSame(double level) {
        double margin = metric().scaledMargin();
        return shift.map(Shift::difference)
                .filter(difference -> difference.pAbove(-margin) <= level && difference.pBelow(margin) <= level)
                .isPresent();
    }

    /** Returns the 95 % interval of the size; empty with too few trials. */
    Optional<Interval> interval() {
        return shift.map(known -> known.difference().interval(CONFIDENCE).map(metric()::unscaled));
    }

    /** Returns candidate over base, or candidate less base where the metric is a difference. */
    double size() {
        double scaled = shift.map(known -> known.difference().value())
                .orElseGet(() -> mean(samples.candidate()) - mean(samples.base()));
        return metric().unscaled(scaled);
    }

    @Override
    public Effect effect(Judgment judgment) {
        Verdict verdict = verdict(judgment);
        return new Effect(
                metric(),
                OptionalDouble.of(metric().unscaled(mean(samples.base()))),
                OptionalDouble.of(metric().unscaled(mean(samples.candidate()))),
                OptionalDouble.of(size()),
                interval(),
                p(),
                judgment.adjustedP(),
                samples.fewest(),
                verdict,
                verdict == Verdict.CANNOT_TELL ? trialsToSettle(judgment) : OptionalInt.empty(),
                shift.isPresent() ? "" : "needs at least %d trials of each".formatted(Effect.FEWEST_TRIALS));
    }

    /** The mean of all values as they are: what tables show of a side. */
    private static double mean(List<RunSample> runs) {
        return runs.stream()
                .flatMap(sample -> sample.values().stream())
                .mapToDouble(RunSample.Value::value)
                .average()
                .orElseThrow();
    }

    /**
     * So many that all contrasts which cannot be told are likely to be settled together. The square root stands between
     * one chance for all and one for each: they have the noise of the trials in common, and the widest one decides.
     */
    private OptionalInt trialsToSettle(Judgment judgment) {
        return shift.map(known -> new Outlook(
                                known.difference(),
                                known.trials(),
                                known.fixed(),
                                metric().scaledMargin(),
                                judgment.level(),
                                judgment.levelAlone())
                        .trials(Math.pow(CHANCE, 1 / Math.sqrt(judgment.unsettled()))))
                .orElse(OptionalInt.empty());
    }
}
