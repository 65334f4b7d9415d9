package org.trainmark.core.data;

import java.util.Random;

/**
 * Random bits as a pure function of a seed and of where they are used, so that any device makes the same ones in
 * whatever order.
 */
public final class CounterBits {

    private CounterBits() {}

    /** What random numbers are used for beside the layers and steps of a training. */
    public enum Use {
        AUGMENTATION(-1),
        WEIGHTS(-2),
        BATCHES(-3),
        SPLITS(-4),
        SYNTHETIC_DATA(-5),
        TRIAL_ORDER(-6);

        private final int stream;

        Use(int stream) {
            this.stream = stream;
        }

        int stream() {
            return stream;
        }
    }

    /**
     * Returns the random numbers of a seed for one use. Those of other seeds, of their neighbors too, and of other uses
     * are independent: {@link Random} alone says nearly the same first for seeds that are near.
     */
    public static Random random(long seed, Use use) {
        long high = key(seed, use.stream(), 0);
        long low = key(seed, use.stream(), 1) & 0xffffffffL;
        return new Random(high << Integer.SIZE | low);
    }

    /**
     * Returns the key from which the bits of one use in one step are made.
     *
     * @param stream what the bits are used for: layers count from 0, all else is below
     * @param step number of the step, from 0
     */
    public static int key(long seed, int stream, long step) {
        int key = mix((int) seed);
        key = mix(key ^ (int) (seed >>> Integer.SIZE));
        key = mix(key ^ stream);
        key = mix(key ^ (int) step);
        return mix(key ^ (int) (step >>> Integer.SIZE));
    }

    /** Returns a permutation of the integers in which nearby ones end far apart (C. Wellons' "lowbias32"). */
    public static int mix(int value) {
        int mixed = value;
        mixed = (mixed ^ (mixed >>> 16)) * 0x7feb352d;
        mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
        return mixed ^ (mixed >>> 16);
    }

    /** Returns a whole number from 0, below {@code bound}, all but equally likely, from 32 bits. */
    static int below(int bound, int bits) {
        return (int) (((bits & 0xffffffffL) * bound) >>> Integer.SIZE);
    }
}
