package org.trainmark.results.report.svg;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A mapping of values to places between 0 and 1, with the ticks to show on the way.
 *
 * @param low the value at 0
 * @param high the value at 1
 */
public record Scale(double low, double high, boolean logarithmic, List<Tick> ticks) {

    private static final int MOST_TICKS = 6;
    private static final double LEAST_SPAN = 1e-9;

    public Scale {
        if (!(low < high) || (logarithmic && low <= 0)) {
            throw new IllegalArgumentException("a scale cannot go from " + low + " to " + high);
        }
        ticks = List.copyOf(ticks);
    }

    /** Returns where a value is; outside 0 to 1 if it is outside this scale. */
    public double at(double value) {
        return logarithmic
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
    }

    /** Returns a logarithmic scale with the given ticks, ascending, and a little room beyond the outer ones. */
    public static Scale logarithmic(List<Tick> ticks) {
        double low = ticks.get(0).value();
        double high = ticks.get(ticks.size() - 1).value();
        double margin = Math.max(Math.pow(high / low, 0.05), 1.05);
        return new Scale(low / margin, high * margin, true, ticks);
    }

    /** Returns an even scale that covers both values with ticks at 1, 2 or 5 times a power of ten. */
    public static Scale linear(double low, double high, DoubleFunction<String> label) {
        double span =
                high > low ? Math.max(high - low, Math.abs(high) * LEAST_SPAN) : Math.max(Math.abs(high), 1) * 0.1;
        double step = niceStep(span / (MOST_TICKS - 1));
        double first = Math.floor(low / step);
        double last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
        List<Tick> ticks = new ArrayList<>();
        for (double i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, label.apply(i * step)));
        }
        return new Scale(first * step, last * step, false, ticks);
    }

    private static double niceStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        double multiple = atLeast / power;
        return power * (multiple <= 1 ? 1 : multiple <= 2 ? 2 : multiple <= 5 ? 5 : 10);
    }

    /** Returns a logarithmic scale that covers both values, with ticks at powers of ten and 2 and 5 times those. */
    public static Scale log10(double low, double high, DoubleFunction<String> label) {
        double margin = Math.min(Math.max(Math.pow(high / low, 0.06), 1.05), 10);
        double from = low / margin;
        double to = high * margin;
        double[] multiples = to / from < 500 ? new double[] {1, 2, 5} : new double[] {1};
        int decades = (int) Math.ceil(Math.log10(to) - Math.log10(from));
        int every = Math.max(1, (decades + MOST_TICKS - 1) / MOST_TICKS);
        List<Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(Math.log10(from)); Math.pow(10, exponent) <= to; exponent += every) {
            for (double multiple : multiples) {
                double value = multiple * Math.pow(10, exponent);
                if (value >= from && value <= to) {
                    ticks.add(new Tick(value, label.apply(value)));
                }
            }
        }
        return ticks.size() < 2 ? linearTicks(from, to, label) : new Scale(from, to, true, ticks);
    }

    /** A narrow logarithmic scale is nearly even, and powers of ten would leave it without ticks. */
    private static Scale linearTicks(double from, double to, DoubleFunction<String> label) {
        List<Tick> inside = linear(from, to, label).ticks().stream()
                .filter(tick -> tick.value() >= from && tick.value() <= to)
                .toList();
        return new Scale(from, to, true, inside);
    }
}
