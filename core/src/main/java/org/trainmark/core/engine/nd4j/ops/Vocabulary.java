package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;

/** A vector for each token, in the JVM's reach. */
public final class Vocabulary {

    private final FloatBuffer vectors;
    private final int width;

    /** @param vectors row-major {@code [vocabulary, width]} */
    public Vocabulary(INDArray vectors) {
        this.vectors = new HostMemory(vectors).floats();
        width = vectors.columns();
    }

    /**
     * Prepares to put tokens' vectors one after the other.
     *
     * @param tokens numbers
     */
    public Runnable gather(INDArray tokens, INDArray into) {
        FloatBuffer numbers = new HostMemory(tokens).floats();
        FloatBuffer rows = new HostMemory(into).floats();
        return () -> {
            for (int i = 0; i < numbers.capacity(); i++) {
                rows.put(i * width, vectors, ((int) numbers.get(i)) * width, width);
            }
        };
    }

    /**
     * Prepares to add gradients to the vectors of the tokens that they belong to, in the tokens' order.
     *
     * @param share of the vocabulary; tokens beside it are left to others
     * @param kept whether what stands there counts
     */
    public Runnable scatter(INDArray tokens, INDArray gradients, Share share, boolean kept) {
        FloatBuffer numbers = new HostMemory(tokens).floats();
        FloatBuffer rows = new HostMemory(gradients).floats();
        int vocabulary = vectors.capacity() / width;
        int from = share.from(vocabulary);
        int to = from + share.size(vocabulary);
        float[] sum = new float[width];
        float[] summand = new float[width];
        float[] zeros = new float[width];
        return () -> {
            for (int token = from; token < to && !kept; token++) {
                vectors.put(token * width, zeros);
            }
            for (int i = 0; i < numbers.capacity(); i++) {
                int token = (int) numbers.get(i);
                if (token >= from && token < to) {
                    vectors.get(token * width, sum);
                    rows.get(i * width, summand);
                    add(summand, sum);
                    vectors.put(token * width, sum);
                }
            }
        };
    }

    private static void add(float[] summand, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += summand[i];
        }
    }
}
