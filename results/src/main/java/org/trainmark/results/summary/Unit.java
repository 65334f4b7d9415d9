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

    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

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
        return joined(number(value, stepFor(value)), stepFor(value));
    }

    /** Returns the words for people, the interval in the same size of unit: {@code 81.2 [80.9, 81.6] µs}. */
    public String text(double value, Interval interval) {
        Step step = stepFor(value);
        String bounds = " [" + number(interval.low(), step) + ", " + number(interval.high(), step) + "]";
        return joined(number(value, step) + bounds, step);
    }

    /** Returns the words for a round value on an axis: {@code 40 ms} and not {@code 40.0 ms}. */
    public String tick(double value) {
        String number = number(value, stepFor(value));
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
        // 999.6 is shown as 1.00 k; 1024, which has three digits as 1020, as 1.00 KiB.
        double size = Double.isFinite(value)
                ? Math.max(Math.abs(value), Math.abs(rounded(value).doubleValue()))
                : 0;
        Step chosen = steps.get(0);
        for (Step step : steps) {
            chosen = size >= step.from() ? step : chosen;
        }
        return size == 0 && this == SECONDS ? new Step(1, "s") : chosen;
    }

    private String number(double value, Step step) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (this == FRACTION) {
            return BigDecimal.valueOf(value / step.size())
                    .setScale(1, RoundingMode.HALF_UP)
                    .toPlainString();
        }
        boolean whole = this == COUNT && value == Math.rint(value) && step.size() == 1;
        return whole ? Long.toString((long) value) : padded(rounded(value / step.size()));
    }

    private static BigDecimal rounded(double value) {
        return new BigDecimal(value).round(THREE_DIGITS);
    }

    /** Shows as many digits as are significant: 1.20 and not 1.2, but 1230 and not 1.23E+3. */
    private static String padded(BigDecimal rounded) {
        if (rounded.signum() == 0) {
            return "0";
        }
        int integerDigits = rounded.precision() - rounded.scale();
        return rounded.setScale(Math.max(0, 3 - integerDigits), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
