package org.trainmark.core.kit;

import static org.trainmark.core.Checks.requireNotNegative;

import org.assertj.core.data.Offset;

/**
 * How far an engine's arithmetic may stray from the float64 reference.
 *
 * @param path largest distance between the engine's and the reference's parameters, as a share of the distance that the
 *     reference has gone from its start; also that of two gradients, as a share of the gradient
 * @param loss largest difference between two losses, relative to the reference's where that is above 1, and between two
 *     accuracies
 */
public record Tolerance(double path, double loss) {

    /**
     * Enough for IEEE single precision in any order of summation, which strays by less than 2e-5 in {@code path}; not
     * enough for TF32 (from 2e-4) or for an approximated GELU (from 3e-4).
     */
    public static final Tolerance SINGLE_PRECISION = new Tolerance(1e-4, 1e-5);

    /**
     * Enough for products of factors with 11 bits of fraction, as in TF32 and fp16, which stray by up to 0.08 in
     * {@code path} where Nesterov's momentum carries what is lost; not enough for 8 bits.
     */
    public static final Tolerance ELEVEN_BITS = new Tolerance(0.1, 0.04);

    /** Enough for products of factors with 8 bits of fraction, as in bf16. */
    public static final Tolerance EIGHT_BITS = new Tolerance(0.5, 0.5);

    public Tolerance {
        requireNotNegative(path, "path");
        requireNotNegative(loss, "loss");
    }

    Offset<Double> ofLoss(double expected) {
        return Offset.offset(loss * Math.max(1, Math.abs(expected)));
    }

    /** Of so many examples, one may come out otherwise where single precision is not promised. */
    Offset<Double> ofAccuracy(int count) {
        double one = loss > SINGLE_PRECISION.loss ? 1.001 / count : 0;
        return Offset.offset(Math.max(loss, one));
    }
}
