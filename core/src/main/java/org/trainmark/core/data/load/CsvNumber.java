package org.trainmark.core.data.load;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.trainmark.core.data.DataException;

/** Numbers as tables write them: decimal, perhaps with an exponent; none of Java's suffixes, hexadecimals or names. */
final class CsvNumber {

    private static final Set<String> MISSING = Set.of("", "?", "na", "n/a", "nan", "null");

    private CsvNumber() {}

    /**
     * Returns the number that a field holds.
     *
     * @param field how messages name the field
     * @throws DataException if it holds none, or one that is too large for a single-precision float
     */
    static float parse(String text, Supplier<String> field) {
        double number = valueOf(text);
        if (Float.isFinite((float) number)) {
            return (float) number;
        }
        if (Double.isInfinite((float) number)) {
            throw new DataException(
                    "%s: %s is too large for single precision. Scale the column down.".formatted(field.get(), text));
        }
        throw new DataException(
                MISSING.contains(text.toLowerCase(Locale.ROOT))
                        ? field.get() + ": the value is missing. Fill it in or remove the line."
                        : "%s: '%s' is not a number. Encode the column as numbers or remove it."
                                .formatted(field.get(), text));
    }

    /** Returns the number that {@code text} writes, NaN if none. */
    static double valueOf(String text) {
        if (text.chars().anyMatch(c -> "0123456789+-.eE".indexOf(c) < 0)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
