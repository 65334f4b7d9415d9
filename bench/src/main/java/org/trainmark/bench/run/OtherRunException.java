package org.trainmark.bench.run;

/** Thrown when another run is in the way of the one at hand: in its directory, or on its machine. */
public final class OtherRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OtherRunException(String message) {
        super(message);
    }
}
