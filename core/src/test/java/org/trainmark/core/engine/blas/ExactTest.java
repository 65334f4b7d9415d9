package org.trainmark.core.engine.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.blas.Product.Shape;

class ExactTest {

    private static final int INNER = 784;

    private final float[][] a = {new float[INNER]};
    private final float[][] b = new float[INNER][1];

    ExactTest() {
        SplittableRandom random = new SplittableRandom(1);
        for (int k = 0; k < INNER; k++) {
            a[0][k] = (float) random.nextDouble(-1, 1);
            b[k][0] = (float) random.nextDouble(-1, 1);
        }
    }

    @Test
    void allowsSumsInSinglePrecisionInWhateverOrder() {
        float forward = 0;
        float backward = 0;
        for (int k = 0; k < INNER; k++) {
            forward += a[0][k] * b[k][0];
            backward += a[0][INNER - 1 - k] * b[INNER - 1 - k][0];
        }

        assertThat(error(1, 0, 0, forward)).isBetween(0.0, 1.0);
        assertThat(error(1, 0, 0, backward)).isBetween(0.0, 1.0);
    }

    @Test
    void refusesOperandsThatAreRoundedToFewerBits() {
        float sum = 0;
        for (int k = 0; k < INNER; k++) {
            sum += bfloat16(a[0][k]) * bfloat16(b[k][0]);
        }

        assertThat(error(1, 0, 0, sum)).isGreaterThan(1);
    }

    private static float bfloat16(float value) {
        return Float.intBitsToFloat(Float.floatToIntBits(value) & 0xffff0000);
    }

    @Test
    void refusesASumThatMissesAValue() {
        float sum = 0;
        for (int k = 0; k < INNER - 1; k++) {
            sum += a[0][k] * b[k][0];
        }

        assertThat(error(1, 0, 0, sum)).isGreaterThan(1);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThat(error(1, 0, 0, Float.NaN)).isInfinite();
        assertThat(error(1, 0, 0, Float.POSITIVE_INFINITY)).isInfinite();
    }

    @Test
    void scalesAndAddsWhatIsKept() {
        float sum = 0;
        for (int k = 0; k < INNER; k++) {
            sum += a[0][k] * b[k][0];
        }

        assertThat(error(-0.5f, 0.75f, 8, -0.5f * sum + 0.75f * 8)).isBetween(0.0, 1.0);
        assertThat(error(-0.5f, 0.75f, 8, -0.5f * sum)).isGreaterThan(1);
    }

    @Test
    void takesInNothingOfWhatIsNotKept() {
        float sum = 0;
        for (int k = 0; k < INNER; k++) {
            sum += a[0][k] * b[k][0];
        }

        assertThat(error(1, 0, Float.NaN, sum)).isBetween(0.0, 1.0);
    }

    private double error(float scale, float kept, float before, float after) {
        Shape shape = Shape.of(1, 1, INNER, false, false).with(scale, kept);
        return new Exact(shape, a, b).error(0, new float[] {before}, new float[] {after});
    }
}
