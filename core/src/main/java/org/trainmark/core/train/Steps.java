package org.trainmark.core.train;

import static org.trainmark.core.Checks.isPositiveSingle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.trainmark.core.data.Augmenter;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Batches;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.optimizer.Schedule.Evaluated;

/** Takes the steps of a training one by one, epoch after epoch without end, and times each. */
public final class Steps {

    private final TrainingSession session;
    private final TrainingConfig config;
    private final TrainingListener listener;
    private final LongSupplier nanoClock;
    private final Batches batches;
    private final Optional<Augmenter> augmenter;
    private final List<Evaluated> evaluations = new ArrayList<>();
    private final List<RateEdit> edits = new ArrayList<>();
    private Iterator<Batch> epoch = List.<Batch>of().iterator();
    private double rate;
    private int batchSize;
    private long taken;
    private long samples;
    private long augmentationNanos;

    /** Starts before the first step of a session that was opened with this configuration and data set. */
    public Steps(TrainingSession session, TrainingConfig config, Dataset data, TrainingListener listener) {
        this(session, config, data, listener, System::nanoTime);
    }

    Steps(
            TrainingSession session,
            TrainingConfig config,
            Dataset data,
            TrainingListener listener,
            LongSupplier nanoClock) {
        this.session = session;
        this.config = config;
        this.listener = listener;
        this.nanoClock = nanoClock;
        batches = new Batches(data.training().count(), config.batchSize(), config.seed());
        augmenter = augmenter(config, data);
    }

    private static Optional<Augmenter> augmenter(TrainingConfig config, Dataset data) {
        return config.augmentation().changes()
                ? Optional.of(new Augmenter(
                        data.training(), data.shape(), config.augmentation(), config.batchSize(), config.seed()))
                : Optional.empty();
    }

    /** Takes one step. */
    public void next() {
        next(baseRate() * config.schedule().factor(epochs(), evaluations));
    }

    private double baseRate() {
        return edits.isEmpty()
                ? config.schedule().base(config.learningRate(), taken)
                : edits.get(edits.size() - 1).learningRate();
    }

    /** Takes one step at a rate that neither the configuration nor its schedule knows of. */
    void next(double learningRate) {
        if (!epoch.hasNext()) {
            epoch = batches.nextEpoch().iterator();
        }
        Batch batch = augmented(epoch.next());
        rate = learningRate;
        // Between the two readings of the clock nothing but the step, to the moment the device is done.
        long start = nanoClock.getAsLong();
        session.step(batch, rate);
        session.await();
        long end = nanoClock.getAsLong();
        taken++;
        batchSize = batch.size();
        samples += batchSize;
        listener.stepTaken(batchSize, end - start);
    }

    /** Puts another learning rate in the place of the configuration's, from the next step on. */
    void edit(double learningRate) {
        RateEdit edit = new RateEdit(taken, learningRate);
        edits.removeIf(earlier -> earlier.step() == taken);
        edits.add(edit);
        listener.edited(edit);
    }

    /** Likewise with the rate of now times a factor, unless that is none that engines know. */
    void scale(double factor) {
        double product = baseRate() * factor;
        if (isPositiveSingle(product)) {
            edit(product);
        }
    }

    /** Goes on behind the steps that were taken before; this must be the first call. */
    void goOnFrom(TrainingProgress earlier) {
        taken = earlier.steps();
        samples = earlier.samples();
        augmentationNanos = earlier.augmentationNanos();
        edits.addAll(earlier.edits());
        earlier.curve().forEach(point -> evaluations.add(evaluated(point)));
        for (long begun = 0; begun < taken; begun += batches.perEpoch()) {
            epoch = batches.nextEpoch().iterator();
        }
        for (long left = taken % batches.perEpoch(); left > 0; left--) {
            epoch.next();
        }
        if (taken % batches.perEpoch() == 0) {
            epoch = List.<Batch>of().iterator();
        }
    }

    private static Evaluated evaluated(EvaluationPoint point) {
        return new Evaluated(point.epochs(), point.validation().loss());
    }

    private Batch augmented(Batch batch) {
        if (augmenter.isEmpty()) {
            return batch;
        }
        long start = nanoClock.getAsLong();
        Batch changed = augmenter.get().augment(batch, taken);
        augmentationNanos += nanoClock.getAsLong() - start;
        return changed;
    }

    /**
     * Tells what an evaluation found, to the listener and to the schedule, which may go by it from the next step on.
     */
    void evaluated(EvaluationPoint point, List<RateChange> rates) {
        evaluations.add(evaluated(point));
        tell(point, rates);
    }

    /** Tells the listener what an evaluation found. */
    void tell(EvaluationPoint point, List<RateChange> rates) {
        listener.evaluated(point, rates);
    }

    /** Tells the listener what was edited before. */
    void tellEdits() {
        edits.forEach(listener::edited);
    }

    /** Epochs begun and done so far, fractional inside an epoch. */
    public double epochs() {
        return (double) taken / batches.perEpoch();
    }

    /** Examples of the last step. */
    int batchSize() {
        return batchSize;
    }

    /** Returns how somebody changed the learning rate, oldest first. */
    List<RateEdit> edits() {
        return edits;
    }

    /** Learning rate of the last step. */
    double rate() {
        return rate;
    }

    public int perEpoch() {
        return batches.perEpoch();
    }

    public long taken() {
        return taken;
    }

    /** Samples trained on so far, repeats counted. */
    public long samples() {
        return samples;
    }

    /** Wall time that changing the batches took so far, which is in no step's time. */
    public long augmentationNanos() {
        return augmentationNanos;
    }
}
