package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.trainmark.results.stats.Interval;

/** What a figure counts, and how people read it: 3 significant digits in a unit that keeps the number short. */
public enum Unit {
    SAMPLES_PER_SECOND(
            "samples/s", List.of(new Step(1, ""), new Step(1e3, "k"), new Step(1e6, "M"), new Step(1e9, "G"))),
    SECONDS(
            "s",
            List.of(
                    new Step(1e-9, "ns"),
                    new Step(1e-6, "µs"),
                    new Step(1e-3, "ms"),
                    new Step(1, "s"),
                    new Step(120, 60, "min"),
                    new Step(7200, 3600, "h"))),
    NANOSECONDS("ns", List.of(new Step(1, "ns"), new Step(1e3, "µs"), new Step(1e6, "ms"), new Step(1e9, "s"))),
    BYTES(
            "bytes",
            List.of(
                    new Step(1, "B"),
                    new Step(1 << 10, "KiB"),
                    new Step(1 << 20, "MiB"),
                    new Step(1 << 30, "GiB"),
                    new Step(1L << 40, "TiB"))),
    FRACTION("fraction", List.of(new Step(0, 0.01, "%"))),
    COUNT("count", List.of(new Step(1, ""), new Step(1e4, 1e3, "k"), new Step(1e6, "M"), new Step(1e9, "G"))),
    NUMBER("number", List.of(new Step(1, "")));

    private static final int DIGITS = 3;
    /** As many as a double has. */
    private static final int MOST_DIGITS = 17;

    private final String symbol;

    @SuppressWarnings("ImmutableEnumChecker") // always a List.of, which cannot change
    private final List<Step> steps;

    Unit(String symbol, List<Step> steps) {
        this.symbol = requireNonNull(symbol);
        this.steps = steps;
    }

    /** One size of a unit, used for values of at least {@code from}. */
    private record Step(double from, double size, String symbol) {

        Step(double size, String symbol) {
            this(size, size, symbol);
        }
    }

    /** Returns the unit in which stored values are, such as {@code ns}; machines read it. */
    public String symbol() {
        return symbol;
    }

    /** Returns the words for people: {@code 12.3 k}, {@code 81.2 µs}, {@code 95.1 %}. */
    public String text(double value) {
        return text(value, DIGITS);
    }

    private String text(double value, int digits) {
        return joined(number(value, stepFor(value), digits), stepFor(value));
    }

    /**
     * Returns the words for two values and for the distance between them, with as many digits as it takes to tell them
     * apart: {@code 94.96 %}, {@code 95.00 %} and {@code 0.04 points}.
     */
    public List<String> apart(double one, double other) {
        int digits = DIGITS;
        while (digits < MOST_DIGITS && one != other && text(one, digits).equals(text(other, digits))) {
            digits++;
        }
        double distance = Math.abs(one - other);
        String apart = this == FRACTION ? text(distance, digits).replace("%", "points") : text(distance, DIGITS);
        return List.of(text(one, digits), text(other, digits), apart);
    }

    /** Returns the words for people, the interval in the same size of unit: {@code 81.2 [80.9, 81.6] µs}. */
    public String text(double value, Interval interval) {
        Step step = stepFor(value);
        String bounds =
                " [" + number(interval.low(), step, DIGITS) + ", " + number(interval.high(), step, DIGITS) + "]";
        return joined(number(value, step, DIGITS) + bounds, step);
    }

    /** Returns the words for a round value on an axis: {@code 40 ms} and not {@code 40.0 ms}. */
    public String tick(double value) {
        String number = number(value, stepFor(value), DIGITS);
        String shortened = number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
        return value == 0 && this != FRACTION ? "0" : joined(shortened, stepFor(value));
    }

    /** Returns the value for people where no head of a column says what is counted: {@code 12.3 k samples/s}. */
    public String inFull(String text) {
        return this == SAMPLES_PER_SECOND ? text + " samples/s" : text;
    }

    private static String joined(String number, Step step) {
        return step.symbol().isEmpty() ? number : number + " " + step.symbol();
    }

    private Step stepFor(double value) {
        double size = Double.isFinite(value) ? Math.abs(value) : 0;
        Step chosen = steps.get(0);
        for (Step step : steps) {
            // 999.6 is shown as 1.00 k, and 1023.6 KiB as 1.00 MiB.
            double shown = size == 0 ? 0 : rounded(size / chosen.size(), DIGITS).doubleValue() * chosen.size();
            chosen = Math.max(size, shown) >= step.from() ? step : chosen;
        }
        return size == 0 && this == SECONDS ? new Step(1, "s") : chosen;
    }

    private String number(double value, Step step, int digits) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (this == FRACTION) {
            return BigDecimal.valueOf(value / step.size())
                    .setScale(1 + digits - DIGITS, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        boolean whole = this == COUNT && value == Math.rint(value) && step.size() == 1;
        return whole ? Long.toString((long) value) : padded(rounded(value / step.size(), digits), digits);
    }

    /** A binary unit ends at 1024 and not at 1000: what lies between has four digits, of which none is made up. */
    private BigDecimal rounded(double value, int digits) {
        boolean four = this == BYTES && digits == DIGITS && Math.abs(value) >= 999.5;
        return new BigDecimal(value).round(new MathContext(four ? digits + 1 : digits, RoundingMode.HALF_UP));
    }

    /** Shows as many digits as are significant: 1.20 and not 1.2, but 1230 and not 1.23E+3. */
    private static String padded(BigDecimal rounded, int digits) {
        if (rounded.signum() == 0) {
            return "0";
        }
        int integerDigits = rounded.precision() - rounded.scale();
        return rounded.setScale(Math.max(0, digits - integerDigits), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
