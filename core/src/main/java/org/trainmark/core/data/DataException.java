package org.trainmark.core.data;

/** Thrown when data cannot be had or used; the message tells the user where and what mends it. */
public class DataException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
