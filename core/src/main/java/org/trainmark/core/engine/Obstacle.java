package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

/**
 * Why a device cannot be used, and what to do about it.
 *
 * @param why a clause
 * @param mend what to do, in words or as a command
 */
public record Obstacle(String why, String mend) {

    public Obstacle {
        requireNonNull(why, "why");
        requireNonNull(mend, "mend");
    }

    /** Returns both as one text. */
    @Override
    public String toString() {
        return why + "; " + mend;
    }
}
