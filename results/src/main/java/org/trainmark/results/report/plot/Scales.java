package org.trainmark.results.report.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.summary.Unit;

/** Picks the scale that shows given values best. */
public final class Scales {

    private static final double WIDE = 12;
    private static final int MOST_SIZES = 40;
    private static final int MOST_POWERS = 8;

    private Scales() {}

    /** Returns an even scale from zero, or a logarithmic one for positive values far apart. */
    static Scale fromZero(double[] values, DoubleFunction<String> label) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return low > 0 && high / low > WIDE ? Scale.log10(low, high, label) : Scale.linear(0, high, label);
    }

    /** Returns an even scale that just covers the values, or a logarithmic one for positive values far apart. */
    static Scale around(double[] values, DoubleFunction<String> label) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return low > 0 && high / low > WIDE ? Scale.log10(low, high, label) : even(values, label);
    }

    /**
     * Returns an even scale that just covers the values, however far apart: for shares, which have no orders of size.
     */
    static Scale even(double[] values, DoubleFunction<String> label) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return Scale.linear(low, high, label);
    }

    /** Returns a logarithmic scale with a tick at each batch size or, where they are many, at round ones. */
    static Scale ofSizes(List<Tick> sizes) {
        return sizes.size() <= MOST_SIZES
                ? Scale.logarithmic(sizes)
                : Scale.log10(sizes.get(0).value(), sizes.get(sizes.size() - 1).value(), Unit.COUNT::tick);
    }

    /** Returns an even scale from zero to just the last value, so that lines fill the width. */
    public static Scale toLast(double last, DoubleFunction<String> label) {
        Scale rounded = Scale.linear(0, last, label);
        return last > 0
                ? new Scale(
                        0,
                        last,
                        false,
                        rounded.ticks().stream()
                                .filter(tick -> tick.value() <= last)
                                .toList())
                : rounded;
    }

    /** Returns an even scale of bytes from zero, with ticks at round multiples of KiB, MiB or whatever suits. */
    static Scale bytesFromZero(double high) {
        return ofBytes(0, high);
    }

    /**
     * Returns an even scale of bytes from zero or, for those far apart, a logarithmic one with powers of two as ticks.
     */
    static Scale ofBytes(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double high = Arrays.stream(values).max().orElseThrow();
        return low > 0 && high / low > WIDE ? ofBytesFarApart(low, high) : bytesFromZero(high);
    }

    private static Scale ofBytesFarApart(double low, double high) {
        int first = Math.getExponent(low);
        int last = Math.getExponent(high) + 1;
        int every = (last - first) / MOST_POWERS + 1;
        List<Tick> ticks = IntStream.rangeClosed(0, (last - first + every - 1) / every)
                .mapToDouble(i -> Math.scalb(1.0, first + i * every))
                .mapToObj(power -> new Tick(power, Unit.BYTES.tick(power)))
                .toList();
        return Scale.logarithmic(ticks);
    }

    private static Scale ofBytes(double low, double high) {
        double unit = Math.pow(1024, Math.max(0, Math.floor(Math.log(high) / Math.log(1024))));
        Scale units = Scale.linear(low / unit, high / unit, Double::toString);
        List<Tick> ticks = units.ticks().stream()
                .map(tick -> new Tick(tick.value() * unit, Unit.BYTES.tick(tick.value() * unit)))
                .toList();
        return new Scale(units.low() * unit, units.high() * unit, false, ticks);
    }

    /** Returns a scale that just covers the values, with ticks at round multiples of their unit. */
    public static Scale around(double[] values, Unit unit) {
        return unit == Unit.BYTES
                ? ofBytes(
                        Arrays.stream(values).min().orElseThrow(),
                        Arrays.stream(values).max().orElseThrow())
                : around(values, unit::tick);
    }

    /**
     * Returns a logarithmic scale with room for a bar at each tick, so beyond the outer ones half the least distance.
     */
    static Scale ofBars(List<Tick> ticks) {
        double least = ticks.get(ticks.size() - 1).value() / ticks.get(0).value();
        for (int i = 1; i < ticks.size(); i++) {
            least = Math.min(least, ticks.get(i).value() / ticks.get(i - 1).value());
        }
        double half = Math.sqrt(least);
        return new Scale(
                ticks.get(0).value() / half, ticks.get(ticks.size() - 1).value() * half, true, ticks);
    }
}
