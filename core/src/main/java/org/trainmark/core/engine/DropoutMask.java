package org.trainmark.core.engine;

import org.trainmark.core.data.CounterBits;

/**
 * Which values a dropout layer keeps in one step, as a pure function of the step and of where a value stands: the same
 * on every engine that uses it, in whatever order or parts it goes over a batch.
 *
 * @param key of the layer in the step
 * @param threshold below which the 24 bits of a value mean that it is dropped
 */
public record DropoutMask(int key, int threshold) {

    private static final int BITS = 24;

    /**
     * Returns the mask of a step.
     *
     * @param rate share that is dropped
     * @param seed of the training
     * @param stage number of the layer in its architecture, from 0
     * @param step number of the step, from 0
     */
    public static DropoutMask of(double rate, long seed, int stage, long step) {
        return new DropoutMask(CounterBits.key(seed, stage, step), (int) Math.round(rate * (1 << BITS)));
    }

    /** Returns the key of a column: the place of a value within its example. */
    public int columnKey(int column) {
        return mix(key + column);
    }

    /**
     * Returns whether a value is kept.
     *
     * @param row place of the example within its batch, from 0
     */
    public boolean keeps(int columnKey, int row) {
        return mix(columnKey + row) >>> (Integer.SIZE - BITS) >= threshold;
    }

    /**
     * Writes the bits of one row's mask.
     *
     * @param columnKeys of all columns
     * @param kept what stands for a value that is kept; 0 stands for one that is dropped
     */
    public void fill(int[] columnKeys, int row, int kept, int[] into) {
        // Plain enough for the compiler to take several columns at a time: no branch, no call that it does not inline.
        for (int column = 0; column < into.length; column++) {
            int bits = mix(columnKeys[column] + row) >>> (Integer.SIZE - BITS);
            into[column] = (threshold - 1 - bits) >> (Integer.SIZE - 1) & kept;
        }
    }

    /** Returns {@link CounterBits#mix}. */
    static int mix(int value) {
        return CounterBits.mix(value);
    }
}
