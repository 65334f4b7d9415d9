package org.trainmark.bench.search;

import java.util.SplittableRandom;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Sobol's sequence, whose points fill the unit cube more evenly than random ones, scrambled: each seed gives another
 * sequence that fills it as evenly (Owen, Randomly Permuted (t,m,s)-Nets, 1995; by the hash of Burley, Practical
 * Hash-based Owen Scrambling, 2020).
 */
public final class ScrambledSobol {

    private static final double UNIT = 0x1p-32;

    private final SobolSequenceGenerator sequence;
    private final int[] seeds;

    public ScrambledSobol(int dimensions, long seed) {
        sequence = new SobolSequenceGenerator(Math.max(1, dimensions));
        SplittableRandom random = new SplittableRandom(seed);
        seeds = random.ints(dimensions).toArray();
    }

    /** Returns the point of a number, from 0: for each dimension a coordinate above 0 and below 1. */
    public double[] point(int number) {
        double[] plain = sequence.skipTo(number);
        double[] scrambled = new double[seeds.length];
        for (int i = 0; i < scrambled.length; i++) {
            int bits = (int) (long) (plain[i] / UNIT);
            scrambled[i] = (Integer.toUnsignedLong(scrambled(bits, seeds[i])) + 0.5) * UNIT;
        }
        return scrambled;
    }

    /** Flips each bit, or does not, by a hash of the bits before it. */
    private static int scrambled(int bits, int seed) {
        int x = Integer.reverse(bits) + seed;
        x ^= x * 0x6c50b47c;
        x ^= x * 0xb82f1e52;
        x ^= x * 0xc7afe638;
        x ^= x * 0x8d22f6e6;
        return Integer.reverse(x);
    }
}
