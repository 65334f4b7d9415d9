package org.trainmark.core.engine.nd4j.host;

import java.nio.IntBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A gradient in the JVM's reach, set to zero where a rectified linear unit has given zero. */
public final class RectifiedGradient implements Runnable {

    private static final int BLOCK = 2048;

    private final IntBuffer values;
    private final IntBuffer gradient;
    private final int[] units = new int[BLOCK];
    private final int[] slopes = new int[BLOCK];

    /** @param values what the units gave, of the shape of {@code gradient} */
    public RectifiedGradient(INDArray values, INDArray gradient) {
        this.values = new HostMemory(values).ints();
        this.gradient = new HostMemory(gradient).ints();
    }

    @Override
    public void run() {
        for (int from = 0; from < gradient.capacity(); from += BLOCK) {
            int count = Math.min(BLOCK, gradient.capacity() - from);
            values.get(from, units, 0, count);
            gradient.get(from, slopes, 0, count);
            mask(slopes, units, count);
            gradient.put(from, slopes, 0, count);
        }
    }

    /** The bits of a number without its sign are positive unless it is zero; comparing floats is no vector loop. */
    private static void mask(int[] slopes, int[] units, int count) {
        for (int i = 0; i < count; i++) {
            slopes[i] &= -(units[i] & Integer.MAX_VALUE) >> 31;
        }
    }
}
