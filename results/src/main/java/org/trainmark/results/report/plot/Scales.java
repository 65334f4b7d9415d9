package org.trainmark.results.report.plot;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import org.trainmark.results.report.svg.Scale;

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
}
