package org.trainmark.bench.fork;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.Order;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.results.disk.FileProblem;

/** Keeps the checkpoint of a training that its suite asks for, where its host looks for that. */
final class AskedCheckpoint implements HostOrders {

    private final CheckpointChoice choice;
    private final KeptCheckpoint file;
    private final long earlierSteps;
    private double best = Double.NEGATIVE_INFINITY;
    private boolean due;
    private Optional<String> problem = Optional.empty();

    /** @param earlierSteps taken in other JVMs, which kept the best of their evaluations; these are heard again */
    AskedCheckpoint(CheckpointChoice choice, KeptCheckpoint file, long earlierSteps) {
        this.choice = choice;
        this.file = file;
        this.earlierSteps = earlierSteps;
    }

    @Override
    public void stepTaken(int samples, long nanos) {}

    @Override
    public void evaluated(EvaluationPoint point, List<RateChange> rates) {
        double quality = quality(point.validation());
        if (quality > best) {
            best = quality;
            due = choice == CheckpointChoice.BEST && point.steps() > earlierSteps;
        }
    }

    /** Returns what is higher the better; of what is not finite NaN, which is above nothing. */
    private static double quality(Evaluation validation) {
        return validation.accuracy().orElse(-validation.loss());
    }

    @Override
    public Optional<Order> poll() {
        boolean saves = due;
        due = false;
        return saves ? Optional.of(new Order.Save(this::save)) : Optional.empty();
    }

    /** Nothing here has a training wait. */
    @Override
    public Order take() {
        return new Order.GoOn();
    }

    /**
     * Keeps the last, if that is what is asked for; returns why the checkpoint could not be kept, if it could not.
     *
     * @param last how far the training has come
     */
    Optional<String> ended(End end, Supplier<Checkpoint> last) {
        // One that pauses has a checkpoint of its own, and numbers that are not finite are of no use.
        if (choice == CheckpointChoice.LAST && end != End.PAUSED && end != End.DIVERGED) {
            save(last.get());
        }
        return problem;
    }

    private void save(Checkpoint reached) {
        try {
            file.write(reached);
            problem = Optional.empty();
        } catch (IOException e) {
            problem = Optional.of(FileProblem.reason(e));
        }
    }
}
