package org.trainmark.results.report.plot;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.summary.Unit;

/** Picks the scale that shows given values best. */
final class Scales {

    private static final double WIDE = 12;

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

    /** Returns an even scale of bytes from zero, with ticks at round multiples of KiB, MiB or whatever suits. */
    static Scale bytesFromZero(double high) {
        double unit = Math.pow(1024, Math.max(0, Math.floor(Math.log(high) / Math.log(1024))));
        Scale units = Scale.linear(0, high / unit, Double::toString);
        List<Tick> ticks = units.ticks().stream()
                .map(tick -> new Tick(tick.value() * unit, Unit.BYTES.tick(tick.value() * unit)))
                .toList();
        return new Scale(0, units.high() * unit, false, ticks);
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
