package org.trainmark.bench.suite.yaml;

/** Ends the reading of a value whose problem is already noted in {@link Problems}; says nothing itself. */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unreadable() {
        super(null, null, false, false);
    }
}
