package org.trainmark.core.data.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as tables write them: decimal, perhaps with an exponent; none of Java's suffixes, hexadecimals or names. */
final class CsvNumber {

    /** From here on not every whole number is one in double precision. */
    private static final double EXACT = 0x1p53;

    /** A number of more digits takes long to read exactly. */
    private static final int MOST_DIGITS = 400;

    private static final Pattern LEADING_ZEROS = Pattern.compile("[+-]?0[0-9].*");
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("[+\\-\\u2212.,'($\\u20ac\\u00a3\\u00a5]*(\\p{Nd}.*|inf|infinity)", Pattern.DOTALL);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+");

    private CsvNumber() {}

    /** Returns the number that {@code text} writes; NaN if none, infinite if it is too large. */
    static double valueOf(String text) {
        if (!plain(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /**
     * Returns the exact number that {@code text} writes; empty if none, or if it has leading zeros, as codes have and
     * numbers have not.
     */
    static Optional<BigDecimal> exactly(String text) {
        if (text.length() > MOST_DIGITS
                || !plain(text)
                || LEADING_ZEROS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns whether a text begins as numbers do, whether or not it is one that can be read. */
    static boolean looksLikeOne(String text) {
        return LIKE_A_NUMBER.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean hasDecimalComma(String text) {
        return DECIMAL_COMMA.matcher(text).matches();
    }

    /** Returns whether {@code text} writes a whole number so large that double precision may only come near it. */
    static boolean mayBeRounded(String text, double value) {
        return Math.abs(value) >= EXACT
                && text.length() <= MOST_DIGITS
                && text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E');
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
    }
}
