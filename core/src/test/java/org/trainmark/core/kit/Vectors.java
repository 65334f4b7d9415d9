package org.trainmark.core.kit;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Arithmetic on flat vectors of parameters. */
final class Vectors {

    private static final double SMALL = 1e-5;

    private Vectors() {}

    static double[] widened(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    static float[] narrowed(double[] values) {
        float[] narrowed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrowed[i] = (float) values[i];
        }
        return narrowed;
    }

    static double[] minus(double[] a, double[] b) {
        return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
    }

    static double length(double[] a) {
        return Math.sqrt(
                IntStream.range(0, a.length).mapToDouble(i -> a[i] * a[i]).sum());
    }

    /** Returns the gradient of {@code f}, by central differences. */
    static double[] gradient(ToDoubleFunction<double[]> f, double[] at) {
        return IntStream.range(0, at.length)
                .mapToDouble(i ->
                        (f.applyAsDouble(moved(at, i, SMALL)) - f.applyAsDouble(moved(at, i, -SMALL))) / (2 * SMALL))
                .toArray();
    }

    private static double[] moved(double[] from, int axis, double by) {
        double[] moved = from.clone();
        moved[axis] += by;
        return moved;
    }
}
