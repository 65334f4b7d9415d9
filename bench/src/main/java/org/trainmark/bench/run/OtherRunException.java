package org.trainmark.bench.run;

/** Thrown when a directory holds a run that the one at hand cannot go on with. */
public final class OtherRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OtherRunException(String message) {
        super(message);
    }
}
