package org.trainmark.bench.machine;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes in words. */
public final class Sizes {

    private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,6})?) ?(B|KiB|MiB|GiB|TiB)?");
    private static final Map<String, Integer> SHIFTS = Map.of("B", 0, "KiB", 10, "MiB", 20, "GiB", 30, "TiB", 40);

    private Sizes() {}

    /**
     * Reads a size as people write it: {@code 512MiB}, {@code 8GiB}, {@code 1000000}.
     *
     * @throws IllegalArgumentException saying what it should be
     */
    public static long parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            String unit = form.group(2) == null ? "B" : form.group(2);
            BigDecimal factor = BigDecimal.valueOf(1L << SHIFTS.getOrDefault(unit, 0));
            long bytes = new BigDecimal(form.group(1)).multiply(factor).longValue();
            if (bytes > 0) {
                return bytes;
            }
        }
        throw new IllegalArgumentException("a size above 0 such as 512MiB or 8GiB");
    }

    /** Returns a size with at most one decimal: {@code 32 KiB}, {@code 23.5 GiB}. */
    public static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        String number =
                value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
        return number + " " + UNITS[unit];
    }
}
