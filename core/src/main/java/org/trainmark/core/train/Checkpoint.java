package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.engine.SessionState;

/** All that a training needs to go on from where it was, bit by bit, beside its configuration and its data. */
public record Checkpoint(TrainingProgress progress, SessionState state) {

    /** @throws IllegalArgumentException if the session has taken other steps than the training */
    public Checkpoint {
        requireNonNull(progress, "progress");
        long taken = state.count(SessionState.STEPS);
        if (taken != progress.steps()) {
            throw new IllegalArgumentException(
                    "a session of %d steps in a training of %d".formatted(taken, progress.steps()));
        }
    }
}
