package org.trainmark.bench.machine;

/** Thrown when {@code nvidia-smi} prints something else than was asked for. */
public final class SmiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SmiException(String message) {
        super(message);
    }
}
