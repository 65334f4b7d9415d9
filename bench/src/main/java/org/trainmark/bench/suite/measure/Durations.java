package org.trainmark.bench.suite.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trainmark.bench.suite.yaml.Value;

/** Durations as people write them: {@code 500ms}, {@code 2s}, {@code 1.5m}, {@code 1h}. */
public final class Durations {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|m|h)");
    private static final Map<String, Long> MILLIS = Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

    private static final Duration LONGEST = Duration.ofDays(365);

    private Durations() {}

    static Duration read(Value value) {
        try {
            return parse(value.anyText());
        } catch (IllegalArgumentException e) {
            throw value.refuseAs(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException saying what it should be
     */
    public static Duration parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a duration such as 500ms, 2s, 1.5m or 1h");
        }
        BigDecimal millis =
                new BigDecimal(form.group(1)).multiply(BigDecimal.valueOf(MILLIS.getOrDefault(form.group(2), 1L)));
        if (millis.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException("a whole number of milliseconds");
        }
        Duration read = Duration.ofMillis(millis.longValueExact());
        if (read.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a duration of at most %dh".formatted(LONGEST.toHours()));
        }
        return read;
    }

    public static Duration readPositive(Value value) {
        Duration read = read(value);
        if (read.isZero()) {
            throw value.refuseAs("a duration above 0");
        }
        return read;
    }

    public static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
