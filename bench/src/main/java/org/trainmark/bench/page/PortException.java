package org.trainmark.bench.page;

/** A port that a page cannot have; the message says why and what to do. */
public final class PortException extends RuntimeException {

    private static final long serialVersionUID = 1;

    PortException(int port, String why, Throwable cause) {
        super(
                "port %d of this machine cannot be had: %s; choose another, or leave it out for one that is free"
                        .formatted(port, why),
                cause);
    }
}
