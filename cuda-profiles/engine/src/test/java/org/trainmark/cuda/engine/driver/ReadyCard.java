package org.trainmark.cuda.engine.driver;

import org.jspecify.annotations.Nullable;

/** Keeps the first card ready: otherwise each session would ready it, which takes longer than the test. */
public final class ReadyCard {

    private static @Nullable DriverContext held;

    private ReadyCard() {}

    /** Keeps the card ready until this JVM ends. */
    public static synchronized void keep() {
        if (held == null) {
            held = new DriverContext(0);
        }
    }
}
