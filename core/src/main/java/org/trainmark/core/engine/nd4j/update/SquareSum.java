package org.trainmark.core.engine.nd4j.update;

import java.util.Arrays;

/**
 * A sum of squares over blocks of values.
 *
 * <p>Each place in a block has a sum of its own: the compiler makes no vector instructions of a loop that adds to one.
 */
final class SquareSum {

    private final float[] sums;

    /** @param most values in a block */
    SquareSum(int most) {
        sums = new float[most];
    }

    void begin() {
        Arrays.fill(sums, 0);
    }

    void add(float[] values, int count) {
        float[] to = sums;
        for (int i = 0; i < count; i++) {
            to[i] += values[i] * values[i];
        }
    }

    /** Returns the sum of all that was added, and ends it. */
    double total() {
        float[] in = sums;
        // By halves, since one addition at a time would wait for the one before.
        for (int left = in.length; left > 1; left -= left / 2) {
            int half = left / 2;
            for (int i = 0; i < half; i++) {
                in[i] += in[left - half + i];
            }
        }
        return in[0];
    }
}
