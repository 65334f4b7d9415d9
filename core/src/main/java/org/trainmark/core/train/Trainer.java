package org.trainmark.core.train;

import java.util.Optional;
import java.util.function.LongSupplier;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.train.TrainingOutcome.End;

/**
 * Trains a session until its stopping rule or an order ends it, from its first step or from a checkpoint; used once.
 */
public final class Trainer {

    private final TrainingSession session;
    private final Steps steps;
    private final Course course;
    private final Orders orders;
    private final TrainingClock clock;
    private final TrainingProgress earlier;

    /**
     * Prepares a training that nobody gives orders.
     *
     * @param session freshly opened with {@code config} and {@code data}
     */
    public Trainer(
            TrainingSession session,
            TrainingConfig config,
            Dataset data,
            StoppingRule rule,
            TrainingListener listener) {
        this(session, config, data, rule, listener, Orders.NONE, Optional.empty());
    }

    /**
     * Prepares a training, or the rest of one, of which the listener first hears what was evaluated before.
     *
     * @param session freshly opened with {@code config} and {@code data}
     * @param from where the training was; the session goes there
     * @throws IllegalArgumentException if {@code from} is of another network or engine
     * @throws org.trainmark.core.engine.UnsupportedTrainingException if the engine cannot go on from there
     */
    public Trainer(
            TrainingSession session,
            TrainingConfig config,
            Dataset data,
            StoppingRule rule,
            TrainingListener listener,
            Orders orders,
            Optional<Checkpoint> from) {
        this(
                session,
                rule,
                new Steps(session, config, data, listener),
                orders,
                from.map(Checkpoint::progress).orElse(TrainingProgress.NONE),
                System::nanoTime);
        from.ifPresent(checkpoint -> session.restore(checkpoint.state()));
    }

    Trainer(TrainingSession session, StoppingRule rule, Steps steps, LongSupplier nanoClock) {
        this(session, rule, steps, Orders.NONE, TrainingProgress.NONE, nanoClock);
    }

    Trainer(
            TrainingSession session,
            StoppingRule rule,
            Steps steps,
            Orders orders,
            TrainingProgress earlier,
            LongSupplier nanoClock) {
        this.session = session;
        this.steps = steps;
        this.orders = orders;
        this.earlier = earlier;
        steps.goOnFrom(earlier);
        course = new Course(rule, steps.perEpoch(), earlier);
        clock = new TrainingClock(nanoClock);
    }

    /** Trains to the end. */
    public TrainingOutcome train() {
        steps.tellEdits();
        earlier.curve().forEach(point -> steps.tell(point, earlier.rates()));
        clock.start(earlier.trainingNanos(), earlier.wallNanos());
        clock.pause();
        Optional<End> end = obeyed(Optional.empty());
        clock.goOn();
        while (end.isEmpty()) {
            steps.next();
            course.took(steps.taken() - 1, steps.rate());
            clock.pause();
            end = afterStep();
            clock.goOn();
        }
        return new TrainingOutcome(end.get(), course.curve(), course.rates(), steps.edits());
    }

    /** Reads the loss, perhaps evaluates, and does what is wanted; returns whether that ends the training. */
    private Optional<End> afterStep() {
        // After every step: a reading now and then would be of some batches only, and often of the short last one.
        course.lost(session.loss(), steps.batchSize());
        Optional<End> end = Optional.empty();
        if (!course.isFinite()) {
            // What such a network says of the validation split is no quality, even where it happens to be finite.
            end = evaluated(Evaluation.NONE);
        } else if (course.isDue(steps.taken())) {
            end = evaluated(session.evaluate(Split.VALIDATION));
        }
        if (end.isEmpty() && course.isDone(steps.taken())) {
            end = Optional.of(End.EPOCHS_DONE);
        }
        return obeyed(end);
    }

    /** Does all that is wanted at this moment; returns whether that, or what came before, ends the training. */
    private Optional<End> obeyed(Optional<End> before) {
        Optional<End> end = before;
        Optional<Order> order = orders.poll();
        while (order.isPresent()) {
            end = obeyed(order.get(), end);
            order = orders.poll();
        }
        return end;
    }

    private Optional<End> evaluated(Evaluation validation) {
        EvaluationPoint point = new EvaluationPoint(
                steps.epochs(),
                steps.taken(),
                steps.samples(),
                clock.trainingNanos(),
                clock.wallNanos(),
                steps.rate(),
                course.takeTrainingLoss(),
                validation);
        Optional<End> end = course.evaluated(point);
        steps.evaluated(point, course.rates());
        return end;
    }

    /** A training that has ended can still be saved, and nothing else. */
    private Optional<End> obeyed(Order order, Optional<End> end) {
        if (order instanceof Order.Save save) {
            save.to().accept(checkpoint());
        } else if (end.isEmpty() && order instanceof Order.Finish finish) {
            return Optional.of(finish.why());
        } else if (end.isEmpty() && order instanceof Order.Rate rate) {
            steps.edit(rate.learningRate());
        } else if (end.isEmpty() && order instanceof Order.Scale scale) {
            steps.scale(scale.factor());
        } else if (end.isEmpty() && order instanceof Order.Hold) {
            return held();
        }
        return end;
    }

    private Optional<End> held() {
        Optional<End> end = Optional.empty();
        Order order = clock.leaveOut(orders::take);
        while (end.isEmpty() && !(order instanceof Order.GoOn)) {
            end = order instanceof Order.Hold ? end : obeyed(order, end);
            order = end.isEmpty() ? clock.leaveOut(orders::take) : order;
        }
        return end;
    }

    /** Returns how far the training has come; between two steps, or after the last. */
    public Checkpoint checkpoint() {
        return new Checkpoint(course.progress(steps, clock), session.state());
    }

    /** Wall time that changing the batches took so far. */
    public long augmentationNanos() {
        return steps.augmentationNanos();
    }

    /** Returns how many steps were taken so far. */
    public long stepsTaken() {
        return steps.taken();
    }
}
