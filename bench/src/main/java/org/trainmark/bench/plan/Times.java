package org.trainmark.bench.plan;

import java.time.Duration;

/** Times in few words. */
public final class Times {

    private Times() {}

    /** Returns {@code 1h05m}, {@code 3m20s} or {@code 12s}. */
    public static String text(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1e3));
        if (seconds >= 3600) {
            return "%dh%02dm".formatted(seconds / 3600, seconds % 3600 / 60);
        }
        return seconds >= 60 ? "%dm%02ds".formatted(seconds / 60, seconds % 60) : seconds + "s";
    }
}
