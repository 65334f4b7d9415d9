package org.trainmark.bench.cli.runs;

/** A word that was given as a run and names none, or several; the message says which there are. */
public final class UnknownRunException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownRunException(String message) {
        super(message);
    }
}
