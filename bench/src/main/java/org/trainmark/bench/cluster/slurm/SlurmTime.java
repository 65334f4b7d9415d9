package org.trainmark.bench.cluster.slurm;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Spans of time as Slurm writes them: minutes, {@code MM:SS}, {@code HH:MM:SS}, and days before a dash. */
final class SlurmTime {

    private static final Pattern SPAN = Pattern.compile("(?:(\\d+)-)?(\\d+)(?::(\\d+))?(?::(\\d+))?");

    private SlurmTime() {}

    /** Reads a span; empty if there is no limit, or the text is none. */
    static Optional<Duration> parse(String text) {
        Matcher found = SPAN.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        long days = number(found.group(1));
        long first = number(found.group(2));
        long second = number(found.group(3));
        long third = number(found.group(4));
        Duration time;
        if (found.group(1) != null) {
            time = Duration.ofHours(first).plusMinutes(second).plusSeconds(third);
        } else if (found.group(4) != null) {
            time = Duration.ofHours(first).plusMinutes(second).plusSeconds(third);
        } else {
            time = Duration.ofMinutes(first).plusSeconds(second);
        }
        return Optional.of(time.plusDays(days));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** Returns a span for an option, in whole minutes, at least one. */
    static String minutes(Duration time) {
        return Long.toString(Math.max(1, (time.toSeconds() + 59) / 60));
    }
}
