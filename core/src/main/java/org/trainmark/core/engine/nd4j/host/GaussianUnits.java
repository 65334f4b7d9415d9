package org.trainmark.core.engine.nd4j.host;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.model.Activation;

/**
 * Both kinds of GELU on values in the JVM's reach, block by block. What is kept for the way back are the derivatives,
 * which come of the same exponential as the activations.
 */
public final class GaussianUnits {

    private static final float ROOT_HALF = (float) Math.sqrt(0.5);
    private static final float DENSITY_AT_ZERO = (float) (1 / Math.sqrt(2 * Math.PI));
    private static final float TWICE_ROOT = (float) (2 * Math.sqrt(2 / Math.PI));
    private static final float CUBIC = 0.044715f;

    private final Activation activation;
    private final Exponential exponential = new Exponential();
    private final float[] x = new float[Exponential.MOST];
    private final float[] e = new float[Exponential.MOST];
    private final float[] derivatives = new float[Exponential.MOST];

    /** @param activation one of the two */
    public GaussianUnits(Activation activation) {
        this.activation = activation;
    }

    /** Prepares to replace values by what the activation makes of them, with its derivative in {@code slopes}. */
    public Runnable forward(INDArray values, INDArray slopes) {
        FloatBuffer here = new HostMemory(values).floats();
        FloatBuffer kept = new HostMemory(slopes).floats();
        return () -> {
            for (int from = 0; from < here.capacity(); from += x.length) {
                int count = Math.min(x.length, here.capacity() - from);
                here.get(from, x, 0, count);
                activate(count);
                here.put(from, x, 0, count);
                kept.put(from, derivatives, 0, count);
            }
        };
    }

    private void activate(int count) {
        if (activation == Activation.GELU) {
            halfSquares(x, e, count);
            exponential.apply(e, count);
            exact(x, e, derivatives, count);
        } else {
            exponents(x, e, count);
            exponential.apply(e, count);
            byTanh(x, e, derivatives, count);
        }
    }

    /** Prepares to multiply a gradient by what {@link #forward} has kept. */
    public Runnable backward(INDArray slopes, INDArray gradient) {
        FloatBuffer kept = new HostMemory(slopes).floats();
        FloatBuffer here = new HostMemory(gradient).floats();
        return () -> {
            for (int from = 0; from < here.capacity(); from += x.length) {
                int count = Math.min(x.length, here.capacity() - from);
                kept.get(from, derivatives, 0, count);
                here.get(from, x, 0, count);
                multiply(x, derivatives, count);
                here.put(from, x, 0, count);
            }
        };
    }

    private static void multiply(float[] gradient, float[] derivatives, int count) {
        for (int i = 0; i < count; i++) {
            gradient[i] *= derivatives[i];
        }
    }

    private static void halfSquares(float[] x, float[] e, int count) {
        for (int i = 0; i < count; i++) {
            e[i] = -0.5f * x[i] * x[i];
        }
    }

    /**
     * {@code x Phi(x)} and {@code Phi(x) + x phi(x)}, both by what lies between {@code Phi} and its value at 0, which
     * is the same on either side but for its sign: no branch and no maximum, which take several instructions each.
     */
    private static void exact(float[] x, float[] e, float[] derivatives, int count) {
        for (int i = 0; i < count; i++) {
            float size = Math.abs(x[i]);
            float half = 0.5f - tail(size, e[i]);
            float sign = x[i] / (size + Float.MIN_NORMAL);
            derivatives[i] = Math.fma(sign, Math.fma(size * e[i], DENSITY_AT_ZERO, half), 0.5f);
            x[i] = Math.fma(size, half, 0.5f * x[i]);
        }
    }

    /**
     * Returns {@code Phi(-size)} to within 1e-7 (Abramowitz and Stegun, 1964, 7.1.26, all factors halved).
     *
     * @param e {@code exp(-size^2 / 2)}
     */
    private static float tail(float size, float e) {
        float t = 1 / Math.fma(0.3275911f * ROOT_HALF, size, 1);
        float p = 0.5307027f;
        p = Math.fma(p, t, -0.726576f);
        p = Math.fma(p, t, 0.7107069f);
        p = Math.fma(p, t, -0.14224836f);
        p = Math.fma(p, t, 0.1274148f);
        return p * t * e;
    }

    /** {@code -2 u}, where the activation is {@code x / 2 (1 + tanh u) = x / (1 + exp(-2 u))}. */
    private static void exponents(float[] x, float[] e, int count) {
        for (int i = 0; i < count; i++) {
            e[i] = -TWICE_ROOT * x[i] * Math.fma(CUBIC * x[i], x[i], 1);
        }
    }

    private static void byTanh(float[] x, float[] e, float[] derivatives, int count) {
        for (int i = 0; i < count; i++) {
            float share = 1 / (1 + e[i]);
            float steepness = TWICE_ROOT * Math.fma(3 * CUBIC * x[i], x[i], 1);
            derivatives[i] = Math.fma(x[i] * share, (1 - share) * steepness, share);
            x[i] *= share;
        }
    }
}
