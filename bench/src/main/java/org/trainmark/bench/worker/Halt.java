package org.trainmark.bench.worker;

import static java.util.Objects.requireNonNull;

/**
 * That a training does not go on.
 *
 * @param pauses whether it waits at a checkpoint and may be gone on with
 */
public record Halt(String reason, boolean pauses) {

    public Halt {
        requireNonNull(reason, "reason");
    }
}
