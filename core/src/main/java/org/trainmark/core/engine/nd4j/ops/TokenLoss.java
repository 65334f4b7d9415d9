package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.engine.nd4j.host.Exponential;
import org.trainmark.core.engine.nd4j.host.HostMemory;

/** The gradient of the mean cross-entropy by logits of tokens, in the JVM's reach. */
public final class TokenLoss {

    private final int vocabulary;
    private final float share;
    private final float smoothing;
    private final Exponential exponential = new Exponential();
    private final float[] row;
    private final float[] part;

    /**
     * Prepares gradients.
     *
     * @param count of targets that the mean is over
     * @param smoothing share of each target that is spread evenly over all tokens
     */
    public TokenLoss(int vocabulary, long count, double smoothing) {
        this.vocabulary = vocabulary;
        share = (float) (1.0 / count);
        this.smoothing = (float) smoothing;
        row = new float[vocabulary];
        part = new float[Exponential.MOST];
    }

    /**
     * Prepares the gradients of some rows.
     *
     * @param logits row-major, as many for each target as there are tokens
     * @param targets numbers of tokens; the gradient is 0 where none is asked for
     */
    public Runnable gradient(INDArray logits, INDArray targets, INDArray gradient) {
        FloatBuffer from = new HostMemory(logits).floats();
        FloatBuffer numbers = new HostMemory(targets).floats();
        FloatBuffer into = new HostMemory(gradient).floats();
        return () -> {
            for (int i = 0; i < numbers.capacity(); i++) {
                int target = (int) numbers.get(i);
                if (target == NextToken.NOT_ASKED) {
                    Arrays.fill(row, 0);
                } else {
                    from.get(i * vocabulary, row);
                    differentiate(target);
                }
                into.put(i * vocabulary, row);
            }
        };
    }

    private void differentiate(int target) {
        float most = Float.NEGATIVE_INFINITY;
        for (float value : row) {
            most = Math.max(most, value);
        }
        double total = 0;
        for (int at = 0; at < vocabulary; at += part.length) {
            int count = Math.min(part.length, vocabulary - at);
            System.arraycopy(row, at, part, 0, count);
            subtract(part, most, count);
            exponential.apply(part, count);
            System.arraycopy(part, 0, row, at, count);
            total += sum(part, count);
        }
        scale(row, (float) (share / total), share * smoothing / vocabulary);
        row[target] -= share * (1 - smoothing);
    }

    private static void subtract(float[] values, float number, int count) {
        for (int i = 0; i < count; i++) {
            values[i] -= number;
        }
    }

    private static float sum(float[] values, int count) {
        float a = 0;
        float b = 0;
        int i = 0;
        for (; i < count - 1; i += 2) {
            a += values[i];
            b += values[i + 1];
        }
        return i < count ? a + b + values[i] : a + b;
    }

    private static void scale(float[] values, float factor, float less) {
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * factor - less;
        }
    }
}
