package org.trainmark.results.report.plot.search;

import java.util.Arrays;
import org.trainmark.results.report.plot.Scales;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.summary.Unit;

/**
 * The axis of a quantity that a search aims at; logarithmic where values are far apart.
 *
 * @param worst where on it those stand that have no value: at its worse end
 */
record Worth(PlotAxis axis, double worst) {

    private static final double WIDE = 5;

    /** Returns the axis that covers some values. */
    static Worth of(Quantity quantity, double[] values) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        boolean wide = quantity.relative() && low > 0 && high / low > WIDE;
        Scale scale = wide
                ? Scale.log10(low, high, quantity.unit()::tick)
                : quantity.unit() == Unit.BYTES && values.length > 0
                        ? Scales.around(values, Unit.BYTES)
                        : Scale.linear(low, high, quantity.unit()::tick);
        boolean lower = quantity.loss(scale.high()) > quantity.loss(scale.low());
        return new Worth(new PlotAxis(quantity.title(), scale), lower ? scale.high() : scale.low());
    }

    /** Returns a value, or the end of the axis beyond which it is. */
    double within(double value) {
        return Math.max(axis.scale().low(), Math.min(axis.scale().high(), value));
    }
}
