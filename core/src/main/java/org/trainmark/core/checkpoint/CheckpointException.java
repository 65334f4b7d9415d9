package org.trainmark.core.checkpoint;

/** Bytes that are no checkpoint of the training that is to go on. */
public final class CheckpointException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CheckpointException(String message) {
        super(message);
    }
}
