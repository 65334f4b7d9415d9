package org.trainmark.bench.fork;

/** Thrown when the engine or the device that a trial asks for cannot be used here. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
