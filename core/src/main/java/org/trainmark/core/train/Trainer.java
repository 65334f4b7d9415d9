package org.trainmark.core.train;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.train.TrainingOutcome.End;

/** Trains a session from its first step until its stopping rule ends it; used once. */
public final class Trainer {

    private final TrainingSession session;
    private final StoppingRule rule;
    private final Steps steps;
    private final LongSupplier nanoClock;
    private final Patience patience;
    private final long lastStep;
    private final BigDecimal stepsPerEvaluation;
    private final List<EvaluationPoint> curve = new ArrayList<>();
    private final RateTrace rates = new RateTrace();
    private final MeanLoss trainingLoss = new MeanLoss();
    private long dueStep;
    private long pausedNanos;
    private long startNanos;

    /**
     * Prepares a training.
     *
     * @param session freshly opened with {@code config} and {@code data}
     */
    public Trainer(
            TrainingSession session,
            TrainingConfig config,
            Dataset data,
            StoppingRule rule,
            TrainingListener listener) {
        this(session, rule, new Steps(session, config, data, listener), System::nanoTime);
    }

    Trainer(TrainingSession session, StoppingRule rule, Steps steps, LongSupplier nanoClock) {
        this.session = session;
        this.rule = rule;
        this.steps = steps;
        this.nanoClock = nanoClock;
        patience = new Patience(rule.patience());
        lastStep = (long) rule.maxEpochs() * steps.perEpoch();
        // Decimal, as settings are written: in binary, five times 0.14 epochs of ten steps are more than seven steps.
        stepsPerEvaluation =
                BigDecimal.valueOf(rule.evaluateEveryEpochs()).multiply(BigDecimal.valueOf(steps.perEpoch()));
        dueStep = nextEvaluation();
    }

    /** Trains to the end. */
    public TrainingOutcome train() {
        startNanos = nanoClock.getAsLong();
        Optional<End> end = Optional.empty();
        while (end.isEmpty()) {
            steps.next();
            rates.took(steps.taken() - 1, steps.rate());
            end = pause();
            if (end.isEmpty() && steps.taken() == lastStep) {
                end = Optional.of(End.EPOCHS_DONE);
            }
        }
        return new TrainingOutcome(end.get(), curve, rates.points());
    }

    /** Wall time that changing the batches took so far. */
    public long augmentationNanos() {
        return steps.augmentationNanos();
    }

    /** Returns how many steps were taken so far. */
    public long stepsTaken() {
        return steps.taken();
    }

    /** Returns the step after which the next evaluation is due. */
    private long nextEvaluation() {
        return stepsPerEvaluation
                .multiply(BigDecimal.valueOf(curve.size() + 1L))
                .setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(lastStep))
                .longValueExact();
    }

    /**
     * Reads the loss and perhaps evaluates, with the training clock stopped; returns whether that ends the training.
     */
    private Optional<End> pause() {
        long pauseNanos = nanoClock.getAsLong();
        // After every step: a reading now and then would be of some batches only, and often of the short last one.
        trainingLoss.add(session.loss(), steps.batchSize());
        Optional<End> end = Optional.empty();
        if (!trainingLoss.isFinite()) {
            // What such a network says of the validation split is no quality, even where it happens to be finite.
            end = evaluated(Evaluation.NONE, pauseNanos);
        } else if (steps.taken() >= dueStep) {
            end = evaluated(session.evaluate(Split.VALIDATION), pauseNanos);
        }
        pausedNanos += nanoClock.getAsLong() - pauseNanos;
        return end;
    }

    private Optional<End> evaluated(Evaluation validation, long pauseNanos) {
        addPoint(validation, pauseNanos);
        steps.evaluated(curve.get(curve.size() - 1), rates.points());
        return endAfter(validation);
    }

    private void addPoint(Evaluation validation, long pauseNanos) {
        curve.add(new EvaluationPoint(
                steps.epochs(),
                steps.taken(),
                steps.samples(),
                pauseNanos - startNanos - pausedNanos,
                nanoClock.getAsLong() - startNanos,
                steps.rate(),
                trainingLoss.take(),
                validation));
        dueStep = nextEvaluation();
    }

    private Optional<End> endAfter(Evaluation validation) {
        if (!Double.isFinite(validation.loss())) {
            return Optional.of(End.DIVERGED);
        }
        if (rule.endsAt(validation)) {
            return Optional.of(End.TARGET_REACHED);
        }
        return patience.isLostAt(validation.loss()) ? Optional.of(End.STOPPED_EARLY) : Optional.empty();
    }
}
