package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.model.Activation;

/**
 * Both kinds of GELU on values in the JVM's reach, block by block. What is kept for the way back are the values before;
 * it takes one exponential of each in either direction.
 */
final class GaussianUnits {

    private static final float ROOT_HALF = (float) Math.sqrt(0.5);
    private static final float DENSITY_AT_ZERO = (float) (1 / Math.sqrt(2 * Math.PI));
    private static final float TWICE_ROOT = (float) (2 * Math.sqrt(2 / Math.PI));
    private static final float CUBIC = 0.044715f;

    private final Activation activation;
    private final Exponential exponential = new Exponential();
    private final float[] x = new float[Exponential.MOST];
    private final float[] e = new float[Exponential.MOST];
    private final float[] slopes = new float[Exponential.MOST];

    /** @param activation one of the two */
    GaussianUnits(Activation activation) {
        this.activation = activation;
    }

    /** Prepares to put values into {@code before} and what the activation makes of them in their place. */
    Runnable forward(INDArray values, INDArray before) {
        FloatBuffer here = new HostMemory(values).floats();
        FloatBuffer kept = new HostMemory(before).floats();
        return () -> {
            for (int from = 0; from < here.capacity(); from += x.length) {
                int count = Math.min(x.length, here.capacity() - from);
                here.get(from, x, 0, count);
                kept.put(from, x, 0, count);
                if (activation == Activation.GELU) {
                    exact(count);
                } else {
                    byTanh(count);
                }
                here.put(from, x, 0, count);
            }
        };
    }

    /** Prepares to multiply a gradient by the derivative at what {@link #forward} has kept. */
    Runnable backward(INDArray before, INDArray gradient) {
        FloatBuffer kept = new HostMemory(before).floats();
        FloatBuffer here = new HostMemory(gradient).floats();
        return () -> {
            for (int from = 0; from < here.capacity(); from += x.length) {
                int count = Math.min(x.length, here.capacity() - from);
                kept.get(from, x, 0, count);
                here.get(from, slopes, 0, count);
                if (activation == Activation.GELU) {
                    exactSlopes(count);
                } else {
                    slopesByTanh(count);
                }
                here.put(from, slopes, 0, count);
            }
        };
    }

    private void exact(int count) {
        halfSquares(x, e, count);
        exponential.apply(e, count);
        exact(x, e, count);
    }

    private void exactSlopes(int count) {
        halfSquares(x, e, count);
        exponential.apply(e, count);
        exactSlopes(x, e, slopes, count);
    }

    private void byTanh(int count) {
        exponents(x, e, count);
        exponential.apply(e, count);
        byTanh(x, e, count);
    }

    private void slopesByTanh(int count) {
        exponents(x, e, count);
        exponential.apply(e, count);
        slopesByTanh(x, e, slopes, count);
    }

    private static void halfSquares(float[] x, float[] e, int count) {
        for (int i = 0; i < count; i++) {
            e[i] = -0.5f * x[i] * x[i];
        }
    }

    /** {@code x Phi(x) = max(0, x) - |x| Phi(-|x|)}, without a branch. */
    private static void exact(float[] x, float[] e, int count) {
        for (int i = 0; i < count; i++) {
            float size = Math.abs(x[i]);
            x[i] = Math.max(0, x[i]) - size * tail(size, e[i]);
        }
    }

    /** {@code Phi(x) + x phi(x)}. */
    private static void exactSlopes(float[] x, float[] e, float[] slopes, int count) {
        for (int i = 0; i < count; i++) {
            float q = tail(Math.abs(x[i]), e[i]);
            float positive = Math.min(1, Math.max(0, x[i] * Float.MAX_VALUE));
            slopes[i] *= q + positive * (1 - 2 * q) + x[i] * e[i] * DENSITY_AT_ZERO;
        }
    }

    /**
     * Returns {@code Phi(-size)} to within 1e-7 (Abramowitz and Stegun, 1964, 7.1.26).
     *
     * @param e {@code exp(-size^2 / 2)}
     */
    private static float tail(float size, float e) {
        float t = 1 / (1 + 0.3275911f * ROOT_HALF * size);
        float p = 1.0614054f;
        p = p * t - 1.4531521f;
        p = p * t + 1.4214138f;
        p = p * t - 0.28449672f;
        p = p * t + 0.2548296f;
        return 0.5f * p * t * e;
    }

    /** {@code -2 u}, where the activation is {@code x / 2 (1 + tanh u) = x / (1 + exp(-2 u))}. */
    private static void exponents(float[] x, float[] e, int count) {
        for (int i = 0; i < count; i++) {
            e[i] = -TWICE_ROOT * x[i] * (1 + CUBIC * x[i] * x[i]);
        }
    }

    private static void byTanh(float[] x, float[] e, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = x[i] / (1 + e[i]);
        }
    }

    private static void slopesByTanh(float[] x, float[] e, float[] slopes, int count) {
        for (int i = 0; i < count; i++) {
            float s = 1 / (1 + e[i]);
            float steepness = TWICE_ROOT * (1 + 3 * CUBIC * x[i] * x[i]);
            slopes[i] *= s + x[i] * s * (1 - s) * steepness;
        }
    }
}
