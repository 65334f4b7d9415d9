package org.trainmark.results.history;

/** A history cannot be read, or a run cannot be kept in it; the message says why, and what would help. */
public final class HistoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public HistoryException(String message) {
        super(message);
    }

    HistoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
