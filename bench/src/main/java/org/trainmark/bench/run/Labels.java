package org.trainmark.bench.run;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Short words for trials and times. */
final class Labels {

    private Labels() {}

    /** Returns {@code batch-size=64 optimizer=adam #2}. */
    static String of(SortedMap<String, String> cell, int repetition) {
        String values = cell.entrySet().stream().map(Labels::of).collect(Collectors.joining(" "));
        return values + (values.isEmpty() ? "#" : " #") + (repetition + 1);
    }

    private static String of(Map.Entry<String, String> value) {
        return value.getKey() + "=" + value.getValue();
    }

    static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Returns {@code 1h05m}, {@code 3m20s} or {@code 12s}. */
    static String of(Duration duration) {
        long seconds = Math.max(1, Math.round(duration.toMillis() / 1e3));
        if (seconds >= 3600) {
            return "%dh%02dm".formatted(seconds / 3600, seconds % 3600 / 60);
        }
        return seconds >= 60 ? "%dm%02ds".formatted(seconds / 60, seconds % 60) : seconds + "s";
    }
}
