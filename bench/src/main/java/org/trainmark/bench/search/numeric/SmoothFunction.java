package org.trainmark.bench.search.numeric;

/** A function of several variables with its gradient. */
@FunctionalInterface
public interface SmoothFunction {

    /**
     * Returns the value at a place, and writes the gradient there; NaN where it has none.
     *
     * @param gradient as long as {@code x}
     */
    double at(double[] x, double[] gradient);
}
