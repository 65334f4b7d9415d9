package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A gradient in the JVM's reach, set to zero where a rectified linear unit has given zero. */
final class RectifiedGradient implements Runnable {

    private static final int BLOCK = 2048;

    private final FloatBuffer values;
    private final FloatBuffer gradient;
    private final float[] units = new float[BLOCK];
    private final float[] slopes = new float[BLOCK];

    RectifiedGradient(INDArray values, INDArray gradient) {
        this.values = new HostMemory(values).floats();
        this.gradient = new HostMemory(gradient).floats();
    }

    @Override
    public void run() {
        for (int from = 0; from < gradient.capacity(); from += BLOCK) {
            int count = Math.min(BLOCK, gradient.capacity() - from);
            values.get(from, units, 0, count);
            gradient.get(from, slopes, 0, count);
            multiply(slopes, units, count);
            gradient.put(from, slopes, 0, count);
        }
    }

    /** By 1 for each positive unit, in a way that the compiler makes vector instructions of. */
    private static void multiply(float[] slopes, float[] units, int count) {
        for (int i = 0; i < count; i++) {
            slopes[i] *= Math.min(1, units[i] * Float.MAX_VALUE);
        }
    }
}
