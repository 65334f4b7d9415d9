package org.trainmark.bench.fork;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.Order;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.results.disk.FileProblem;

/** Has a training wait after each evaluation, with its clocks stopped, for whether its host lets it go on. */
final class Rungs implements HostOrders {

    private static final long INTERVAL_MILLIS = 2;

    private final RungAnswers answers;
    private final KeptCheckpoint checkpoint;
    private final Consumer<String> problems;
    private int evaluations;
    private boolean arrived;
    private boolean pauses;
    private boolean saved;

    /**
     * @param checkpoint where a training that pauses is kept
     * @param problems is told why one cannot be
     */
    Rungs(RungAnswers answers, KeptCheckpoint checkpoint, Consumer<String> problems) {
        this.answers = answers;
        this.checkpoint = checkpoint;
        this.problems = problems;
    }

    @Override
    public void stepTaken(int samples, long nanos) {}

    @Override
    public void evaluated(EvaluationPoint point, List<RateChange> rates) {
        evaluations++;
        arrived = true;
    }

    @Override
    public Optional<Order> poll() {
        boolean waits = arrived;
        arrived = false;
        return waits ? Optional.of(new Order.Hold()) : Optional.empty();
    }

    @Override
    public Order take() {
        if (pauses) {
            pauses = false;
            // One that cannot be kept goes on to its end: so nothing is lost.
            return saved ? new Order.Finish(End.PAUSED) : new Order.GoOn();
        }
        return switch (awaited()) {
            case GO_ON -> new Order.GoOn();
            case END -> new Order.Finish(End.NOT_LET_ON);
            case PAUSE -> {
                pauses = true;
                yield new Order.Save(this::save);
            }
        };
    }

    private void save(Checkpoint reached) {
        try {
            checkpoint.write(reached);
            saved = true;
        } catch (IOException e) {
            saved = false;
            problems.accept(FileProblem.reason(e));
        }
    }

    private RungAnswers.Answer awaited() {
        Optional<RungAnswers.Answer> answer = answers.after(evaluations);
        while (answer.isEmpty()) {
            sleep();
            answer = answers.after(evaluations);
        }
        return answer.get();
    }

    private static void sleep() {
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at a rung", e);
        }
    }
}
