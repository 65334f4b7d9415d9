package org.trainmark.bench.launch;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.FileProblem;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.log.RunDirectory;

/**
 * The checkpoints of one try in its run's directory: those of a training that waits or that a person steers, and the
 * one that its suite asks for.
 */
record CheckpointFiles(RunDirectory directory, TrialRequest request) {

    private static final String NONE_LEFT =
            "the trial's JVM left none: there was no evaluation, or none better than those before it went on";

    /** Returns where the training goes on from; one that is gone is made up for: the training begins anew. */
    Optional<Path> from() {
        return Optional.of(waiting()).filter(file -> (request.goesOn() || request.isWatched()) && Files.exists(file));
    }

    /** Makes room for what a person who steers the training keeps, and returns where; empty if nobody does. */
    Optional<Path> steered() {
        if (!request.isWatched()) {
            return Optional.empty();
        }
        try {
            Folder.makePart(directory.checkpoints());
        } catch (IOException e) {
            throw LocalFork.cannotKeep(directory.checkpoints(), e);
        }
        return Optional.of(waiting());
    }

    private Path waiting() {
        return directory.checkpointFile(request.key().id());
    }

    /** Before the trial is logged: a log that tells of a pause has its checkpoint beside it. */
    void keepWaiting(Handoff handoff, Ending ending) {
        try {
            if (isPaused(ending)) {
                Folder.makePart(directory.checkpoints());
                AtomicFile.copy(handoff.checkpointFile(), waiting());
            } else if (ending.outcome() != Outcome.CRASHED && Files.exists(waiting())) {
                // A run that is told to stop ends its trials likewise, and will go on from there.
                Files.delete(waiting());
            }
        } catch (IOException e) {
            throw LocalFork.cannotKeep(waiting(), e);
        }
    }

    private static boolean isPaused(Ending ending) {
        return ending.training().equals(Optional.of(TrainingEnd.PAUSED));
    }

    /**
     * Keeps what the suite asks for of a training that was measured, and returns what was seen with where that is, or
     * why it is not. A trial without it is as good. Before the trial is logged; and before {@link #keepWaiting}, so
     * that a run which is killed between both goes on from the same place again.
     */
    Circumstances keepAsked(Handoff handoff, Ending ending, Findings found, Circumstances seen) {
        if (choice() == CheckpointChoice.NONE) {
            return seen;
        }
        try {
            if (takeOver(handoff.askedCheckpointFile(), ending)) {
                return seen.with(Circumstances.CHECKPOINT, name(request.name()));
            }
        } catch (IOException e) {
            return seen.with(Circumstances.MISSING_CHECKPOINT, FileProblem.reason(e));
        }
        boolean told = found.provenance().containsKey(Circumstances.MISSING_CHECKPOINT);
        return told || !isWanted(ending) ? seen : seen.with(Circumstances.MISSING_CHECKPOINT, NONE_LEFT);
    }

    private boolean takeOver(Path left, Ending ending) throws IOException {
        try {
            return isWanted(ending) && takeOver(left);
        } finally {
            // Not at the end of the run: where temporary files lie in memory, those of many trials are too much.
            Files.deleteIfExists(left);
        }
    }

    /** What waits has its last checkpoint already. */
    private boolean isWanted(Ending ending) {
        return !ending.outcome().isFailure() && !(choice() == CheckpointChoice.LAST && isPaused(ending));
    }

    /** The best of a training that went on may be one that an earlier try kept. */
    private boolean takeOver(Path left) throws IOException {
        Path kept = file(request.name());
        Optional<Path> earlier = request.goesOnFrom().map(this::file).filter(Files::exists);
        if (Files.exists(left)) {
            Folder.makePart(directory.checkpoints());
            AtomicFile.copy(left, kept);
            if (earlier.isPresent()) {
                Files.delete(earlier.get());
            }
        } else if (earlier.isPresent()) {
            Files.move(earlier.get(), kept, ATOMIC_MOVE, REPLACE_EXISTING);
        }
        return Files.exists(kept);
    }

    private CheckpointChoice choice() {
        return request.measure().checkpoint();
    }

    private Path file(String tryName) {
        return directory.root().resolve(name(tryName));
    }

    private String name(String tryName) {
        return directory.keptCheckpointName(tryName, choice().text());
    }
}
