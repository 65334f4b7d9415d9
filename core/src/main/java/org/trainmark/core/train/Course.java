package org.trainmark.core.train;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.train.TrainingOutcome.End;

/** The evaluations and the rates of a training so far, when the next evaluation is due, and whether one ends it. */
final class Course {

    private final StoppingRule rule;
    private final long lastStep;
    private final BigDecimal stepsPerEvaluation;
    private final Patience patience;
    private final List<EvaluationPoint> curve = new ArrayList<>();
    private final RateTrace rates;
    private final MeanLoss trainingLoss;
    private long dueStep;

    /**
     * Goes on behind what came before.
     *
     * @throws UnsupportedTrainingException if that were all its epochs
     */
    Course(StoppingRule rule, int stepsPerEpoch, TrainingProgress earlier) {
        this.rule = rule;
        lastStep = (long) rule.maxEpochs() * stepsPerEpoch;
        if (earlier.steps() >= lastStep) {
            throw new UnsupportedTrainingException(
                    "the training has taken all its %d steps, so it cannot go on".formatted(lastStep));
        }
        // Decimal, as settings are written: in binary, five times 0.14 epochs of ten steps are more than seven steps.
        stepsPerEvaluation = BigDecimal.valueOf(rule.evaluateEveryEpochs()).multiply(BigDecimal.valueOf(stepsPerEpoch));
        patience = new Patience(rule.patience());
        rates = new RateTrace(earlier.rates(), earlier.rateStride());
        trainingLoss = new MeanLoss(earlier.lossSum(), earlier.lossExamples());
        for (EvaluationPoint point : earlier.curve()) {
            patience.isLostAt(point.validation().loss());
            curve.add(point);
        }
        dueStep = nextEvaluation();
    }

    /** Returns the step after which the next evaluation is due. */
    private long nextEvaluation() {
        return stepsPerEvaluation
                .multiply(BigDecimal.valueOf(curve.size() + 1L))
                .setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(lastStep))
                .longValueExact();
    }

    /** @param step its number, from 0 */
    void took(long step, double rate) {
        rates.took(step, rate);
    }

    /** @param batchMean over {@code examples} */
    void lost(double batchMean, int examples) {
        trainingLoss.add(batchMean, examples);
    }

    /** Returns whether the loss since the last evaluation is finite. */
    boolean isFinite() {
        return trainingLoss.isFinite();
    }

    boolean isDue(long steps) {
        return steps >= dueStep;
    }

    boolean isDone(long steps) {
        return steps == lastStep;
    }

    /** Returns the mean loss since the last evaluation, and begins anew. */
    double takeTrainingLoss() {
        return trainingLoss.take();
    }

    /** Adds a point and returns whether it ends the training. */
    Optional<End> evaluated(EvaluationPoint point) {
        curve.add(point);
        dueStep = nextEvaluation();
        Evaluation validation = point.validation();
        if (!Double.isFinite(validation.loss())) {
            return Optional.of(End.DIVERGED);
        }
        if (rule.endsAt(validation)) {
            return Optional.of(End.TARGET_REACHED);
        }
        return patience.isLostAt(validation.loss()) ? Optional.of(End.STOPPED_EARLY) : Optional.empty();
    }

    List<EvaluationPoint> curve() {
        return curve;
    }

    List<RateChange> rates() {
        return rates.points();
    }

    /** Returns how far the training has come. */
    TrainingProgress progress(Steps steps, TrainingClock clock) {
        return new TrainingProgress(
                steps.taken(),
                steps.samples(),
                clock.trainingNanos(),
                clock.wallNanos(),
                steps.augmentationNanos(),
                curve,
                rates.points(),
                rates.stride(),
                trainingLoss.sum(),
                trainingLoss.examples(),
                steps.edits());
    }
}
