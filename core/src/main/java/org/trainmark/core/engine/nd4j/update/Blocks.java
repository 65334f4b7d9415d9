package org.trainmark.core.engine.nd4j.update;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;

/**
 * Some parameters and their gradient as Java arrays, block by block.
 *
 * <p>The compiler makes vector instructions of a loop over arrays, but not of one over memory outside the heap, and a
 * block that fits the first-level cache is copied in no time.
 */
final class Blocks {

    /** Values at a time: four arrays of this length fit 32 KiB. */
    static final int LENGTH = 2048;

    /** What is done with a block. */
    @FunctionalInterface
    interface Loop {

        /** Goes over the first {@code count} values of each. */
        void over(int block, float[] parameters, float[] gradient, int count);
    }

    private final FloatBuffer parameters;
    private final FloatBuffer gradient;
    private final float[] parameterBlock;
    private final float[] gradientBlock;

    Blocks(INDArray parameters, INDArray gradient) {
        this.parameters = new HostMemory(parameters).floats();
        this.gradient = new HostMemory(gradient).floats();
        int most = Math.min(LENGTH, this.parameters.capacity());
        parameterBlock = new float[most];
        gradientBlock = new float[most];
    }

    /** Has the parameters changed. */
    void changeParameters(Loop loop) {
        run(loop, parameters, parameterBlock);
    }

    /** Has the gradient changed. */
    void changeGradient(Loop loop) {
        run(loop, gradient, gradientBlock);
    }

    private void run(Loop loop, FloatBuffer changed, float[] changedBlock) {
        int length = parameters.capacity();
        for (int from = 0; from < length; from += LENGTH) {
            int count = Math.min(LENGTH, length - from);
            parameters.get(from, parameterBlock, 0, count);
            gradient.get(from, gradientBlock, 0, count);
            loop.over(from / LENGTH, parameterBlock, gradientBlock, count);
            changed.put(from, changedBlock, 0, count);
        }
    }
}
