package org.trainmark.cuda.engine.gpu;

import static org.trainmark.core.Checks.requirePositive;

/** A number that kernels divide by, with what they multiply and shift by instead. */
public final class Divisor {

    private Divisor() {}

    /** Returns the kernels' {@code Divisor}, an argument of {@link Accelerator#launch}. */
    public static int[] of(int by) {
        requirePositive(by, "by");
        int shift = Integer.SIZE - Integer.numberOfLeadingZeros(by - 1);
        long multiply = (((1L << shift) - by) << Integer.SIZE) / by + 1;
        return new int[] {by, (int) multiply, shift};
    }
}
