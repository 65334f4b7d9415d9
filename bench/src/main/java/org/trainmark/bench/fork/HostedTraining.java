package org.trainmark.bench.fork;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.core.train.Trainer;
import org.trainmark.core.train.TrainingListener;
import org.trainmark.core.train.TrainingOutcome;
import org.trainmark.results.log.RunDirectory;

/**
 * A trial's training as its host wants it: it goes on from a checkpoint if the host named one, follows the orders that
 * the host said it gives, and leaves the checkpoint that it asked for.
 */
final class HostedTraining {

    private final PreparedTrial trial;
    private final TrialNotes notes;
    private final Optional<Checkpoint> from;
    private final Optional<AskedCheckpoint> asked;
    private final Trainer trainer;

    /**
     * Prepares the training.
     *
     * @param session freshly opened
     * @param notes hear what was done of the orders, and what could not be kept
     */
    HostedTraining(
            PreparedTrial trial,
            TrainingSession session,
            StoppingRule rule,
            TrainingListener listener,
            TrialNotes notes) {
        this.trial = trial;
        this.notes = notes;
        from = Optional.ofNullable(System.getProperty(Handoff.CHECKPOINT))
                .map(file -> KeptCheckpoint.of(Path.of(file), trial).read());
        Optional<Handoff> handoff = Handoff.ofThisJvm();
        asked = handoff.flatMap(place -> asked(place, session));
        List<HostOrders> orders = handoff.map(this::orders).orElse(List.of());
        List<TrainingListener> listeners = new ArrayList<>(List.of(listener));
        listeners.addAll(orders);
        trainer = new Trainer(
                session,
                trial.setup().training(),
                trial.dataset(),
                rule,
                orders.isEmpty() ? listener : new ListenersInTurn(listeners),
                new OrdersInTurn(orders),
                from);
    }

    /** An engine that keeps no states says so here, and not when the first one is to be kept. */
    private Optional<AskedCheckpoint> asked(Handoff handoff, TrainingSession session) {
        CheckpointChoice choice = Handoff.asked();
        if (choice == CheckpointChoice.NONE) {
            return Optional.empty();
        }
        try {
            session.state();
        } catch (UnsupportedTrainingException e) {
            notes.notKept(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(
                new AskedCheckpoint(choice, KeptCheckpoint.of(handoff.askedCheckpointFile(), trial), earlierSteps()));
    }

    private long earlierSteps() {
        return from.map(reached -> reached.progress().steps()).orElse(0L);
    }

    private List<HostOrders> orders(Handoff handoff) {
        List<HostOrders> orders = new ArrayList<>();
        // First, for what is the best is kept before the training waits or ends there.
        asked.ifPresent(orders::add);
        if (Boolean.getBoolean(RungAnswers.PROPERTY)) {
            orders.add(
                    new Rungs(handoff.answers(), KeptCheckpoint.of(handoff.checkpointFile(), trial), notes::notKept));
        }
        Optional.ofNullable(System.getProperty(Handoff.WATCHED))
                .map(file -> watched(handoff, Path.of(file)))
                .ifPresent(orders::add);
        return orders;
    }

    private WatchedTraining watched(Handoff handoff, Path file) {
        WatchedProgress progress =
                new WatchedProgress(earlierSteps(), trial.setup().training().learningRate());
        return new WatchedTraining(
                handoff,
                progress,
                notes,
                branch -> KeptCheckpoint.of(branch == 0 ? file : RunDirectory.branched(file, branch), trial));
    }

    /** Trains to the end. */
    TrainingOutcome train() {
        return trainer.train();
    }

    /** Leaves the checkpoint that is asked for, once what the process used for the training is noted. */
    void leave(TrainingOutcome outcome) {
        asked.ifPresent(one -> notes.asFarAsMemoryGoes(
                "checkpoint",
                () -> one.ended(outcome.end(), trainer::checkpoint).ifPresent(notes::notKept)));
    }

    /** Notes what changing the batches took. */
    void tellAugmentation() {
        notes.augmented(trainer.augmentationNanos(), trainer.stepsTaken());
    }
}
