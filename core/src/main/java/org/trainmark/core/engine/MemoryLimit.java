package org.trainmark.core.engine;

import java.util.OptionalLong;

/**
 * How many bytes an engine may hold on its device, for one that can be held to it: it then throws
 * {@link DeviceOutOfMemoryException} as it would if the device were so small.
 */
public final class MemoryLimit {

    /** The variable of the environment with the number of bytes. */
    public static final String VARIABLE = "TRAINMARK_MEMORY_LIMIT";

    private MemoryLimit() {}

    /**
     * Returns the limit that this JVM was given.
     *
     * @throws IllegalArgumentException if it is no whole number above 0
     */
    public static OptionalLong ofThisJvm() {
        String given = System.getenv(VARIABLE);
        if (given == null || given.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!given.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(
                    "%s must be a whole number of bytes above 0, but is %s".formatted(VARIABLE, given));
        }
        return OptionalLong.of(Long.parseLong(given));
    }
}
