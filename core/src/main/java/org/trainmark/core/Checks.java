package org.trainmark.core;

/**
 * Checks of settings, each of which throws a {@link SettingException} that says what the value must be and what it is.
 *
 * <p>Those of single precision are for what engines compute with in that: a number that is greater than 0 as it is
 * written and 0 as it is used has another meaning there.
 */
public final class Checks {

    private Checks() {}

    /** Returns {@code value} if it is finite and greater than zero. */
    public static double requirePositive(double value, String name) {
        return require(Double.isFinite(value) && value > 0, value, name, "must be greater than 0");
    }

    /** Returns {@code value} if it is greater than zero. */
    public static int requirePositive(int value, String name) {
        require(value > 0, value, name, "must be greater than 0");
        return value;
    }

    /** Returns {@code value} if it is finite and not negative. */
    public static double requireNotNegative(double value, String name) {
        return require(Double.isFinite(value) && value >= 0, value, name, "must be 0 or greater");
    }

    /** Returns {@code value} if it is not negative. */
    public static int requireNotNegative(int value, String name) {
        require(value >= 0, value, name, "must be 0 or greater");
        return value;
    }

    /** Returns {@code value} if it is at least 0 and below 1. */
    public static double requireFraction(double value, String name) {
        return require(value >= 0 && value < 1, value, name, "must be at least 0 and below 1");
    }

    /** Returns {@code value} if it is finite and greater than zero in single precision, too. */
    public static double requirePositiveSingle(double value, String name) {
        return require(isKept(requirePositive(value, name)), value, name, "must be from 1.4E-45 to 3.4E38");
    }

    /** Returns whether {@code value} is finite and greater than zero in single precision, too. */
    public static boolean isPositiveSingle(double value) {
        return value > 0 && Double.isFinite(value) && isKept(value);
    }

    /** Returns {@code value} if it is finite and not negative in single precision, too, and 0 there only if it is 0. */
    public static double requireNotNegativeSingle(double value, String name) {
        return require(isKept(requireNotNegative(value, name)), value, name, "must be 0, or from 1.4E-45 to 3.4E38");
    }

    /** Returns {@code value} if it is at least 0 and below 1 in single precision, too, and 0 there only if it is 0. */
    public static double requireFractionSingle(double value, String name) {
        return require(
                isKept(requireFraction(value, name)) && (float) value < 1,
                value,
                name,
                "must be 0, or from 1.4E-45 to below 1 in single precision");
    }

    private static boolean isKept(double value) {
        return Float.isFinite((float) value) && ((float) value == 0) == (value == 0);
    }

    private static double require(boolean holds, double value, String name, String rule) {
        if (!holds) {
            throw new SettingException(name, "%s, but is %s".formatted(rule, plain(value)));
        }
        return value;
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
