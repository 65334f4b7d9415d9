package org.trainmark.core.data;

/**
 * Random bits as a pure function of a seed and of where they are used, so that any device makes the same ones in
 * whatever order.
 */
public final class CounterBits {

    private CounterBits() {}

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
