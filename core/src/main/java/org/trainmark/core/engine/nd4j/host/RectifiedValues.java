package org.trainmark.core.engine.nd4j.host;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Values in the JVM's reach, set to zero where they are below it. */
public final class RectifiedValues implements Runnable {

    private static final int BLOCK = 2048;

    private final FloatBuffer values;
    private final float[] some = new float[BLOCK];

    /** @param values of any shape, replaced in place */
    public RectifiedValues(INDArray values) {
        this.values = new HostMemory(values).floats();
    }

    @Override
    public void run() {
        for (int from = 0; from < values.capacity(); from += BLOCK) {
            int count = Math.min(BLOCK, values.capacity() - from);
            values.get(from, some, 0, count);
            rectify(some, count);
            values.put(from, some, 0, count);
        }
    }

    private static void rectify(float[] some, int count) {
        for (int i = 0; i < count; i++) {
            some[i] = Math.max(0, some[i]);
        }
    }
}
