package org.trainmark.bench.cluster;

/** A block of which nothing more is heard. What became of its trial is not known. */
final class LostBlockException extends Exception {

    private static final long serialVersionUID = 1;

    LostBlockException(String message) {
        super(message);
    }
}
