package org.trainmark.core.engine;

/** Thrown when a device has no room for what a session needs. */
public final class DeviceOutOfMemoryException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DeviceOutOfMemoryException(String message) {
        super(message);
    }

    public DeviceOutOfMemoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
