package org.trainmark.core.engine.nd4j.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * The exponential function of many values at once, to within two units in the last place: a polynomial on what is left
 * of a value beside a multiple of log 2, times a power of two (as in Cephes).
 *
 * <p>It is loops over arrays that the compiler makes vector instructions of, with sums and products in one. Numbers
 * become bits by being written to memory as the one and read as the other, since it makes none of the method that does
 * it.
 */
public final class Exponential {

    /** The most values at once. */
    public static final int MOST = 1024;

    /** Where e^x is still a normal number. */
    private static final float LEAST = -87;

    private static final float GREATEST = 88;
    private static final float PER_LOG2 = (float) (1 / Math.log(2));
    private static final float LOG2_HIGH = 0.6933594f;
    private static final float LOG2_LOW = -0.00021219444f;

    /** Added to a number, leaves the nearest whole one in its lowest bits. */
    private static final float ROUNDING = 0x1.8p23f;

    private static final int ONE_BITS = Float.floatToRawIntBits(1);

    private final float[] rounded = new float[MOST];
    private final float[] mantissas = new float[MOST];
    private final int[] bits = new int[MOST];
    private final FloatBuffer asFloats;
    private final IntBuffer asBits;

    public Exponential() {
        ByteBuffer memory = ByteBuffer.allocateDirect(MOST * Float.BYTES).order(ByteOrder.nativeOrder());
        asFloats = memory.asFloatBuffer();
        asBits = memory.asIntBuffer();
    }

    /** Replaces the first {@code count} values, which are cut off where e^x is too small or too large. */
    public void apply(float[] values, int count) {
        split(values, rounded, mantissas, count);
        asFloats.put(0, rounded, 0, count);
        asBits.get(0, bits, 0, count);
        raise(bits, count);
        asBits.put(0, bits, 0, count);
        asFloats.get(0, rounded, 0, count);
        multiply(mantissas, rounded, values, count);
    }

    private static void split(float[] values, float[] rounded, float[] mantissas, int count) {
        for (int i = 0; i < count; i++) {
            float x = Math.min(GREATEST, Math.max(LEAST, values[i]));
            float whole = Math.fma(x, PER_LOG2, ROUNDING);
            float n = whole - ROUNDING;
            float r = Math.fma(n, -LOG2_LOW, Math.fma(n, -LOG2_HIGH, x));
            float p = 0.00019875691f;
            p = Math.fma(p, r, 0.0013981999f);
            p = Math.fma(p, r, 0.008333452f);
            p = Math.fma(p, r, 0.041665796f);
            p = Math.fma(p, r, 0.16666666f);
            p = Math.fma(p, r, 0.5f);
            rounded[i] = whole;
            mantissas[i] = Math.fma(p * r, r, r + 1);
        }
    }

    private static void raise(int[] bits, int count) {
        for (int i = 0; i < count; i++) {
            bits[i] = (bits[i] << 23) + ONE_BITS;
        }
    }

    private static void multiply(float[] mantissas, float[] powers, float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = mantissas[i] * powers[i];
        }
    }
}
