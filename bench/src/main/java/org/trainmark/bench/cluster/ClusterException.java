package org.trainmark.bench.cluster;

/** A cluster that cannot do what a run asks of it; the message says what mends it. */
public final class ClusterException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ClusterException(String message) {
        super(message);
    }
}
