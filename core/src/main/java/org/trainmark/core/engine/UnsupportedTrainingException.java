package org.trainmark.core.engine;

/** Thrown by an engine that cannot do a training exactly as it is described; says what it lacks. */
public final class UnsupportedTrainingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnsupportedTrainingException(String message) {
        super(message);
    }
}
