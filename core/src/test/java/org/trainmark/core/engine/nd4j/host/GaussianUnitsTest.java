package org.trainmark.core.engine.nd4j.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.model.Activation;

class GaussianUnitsTest {

    private static final float ACCURACY = 3e-7f;

    /** {@code x}, {@code x Phi(x)}, {@code Phi(x) + x phi(x)}, from tables of the normal distribution. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.5",
        "-0.0, 0, 0.5",
        "1e-42, 0, 0.5",
        "0.5, 0.3457312, 0.8674951",
        "-0.5, -0.1542688, 0.1325049",
        "1, 0.8413447, 1.0833155",
        "-1, -0.1586553, -0.0833155",
        "3, 2.9959503, 1.0119456",
        "-3, -0.0040497, -0.0119456",
        "1e20, 1e20, 1",
        "-1e20, 0, 0"
    })
    void followTheNormalDistribution(float x, float activation, float derivative) {
        try (INDArray values = Nd4j.create(new float[] {x});
                INDArray slopes = Nd4j.create(new float[] {0})) {
            new GaussianUnits(Activation.GELU).forward(values, slopes).run();

            assertThat(values.getFloat(0)).isEqualTo(activation, within(ACCURACY));
            assertThat(slopes.getFloat(0)).isEqualTo(derivative, within(ACCURACY));
        }
    }

    @ParameterizedTest
    @CsvSource({"GELU", "GELU_TANH"})
    void leaveWhatIsNoNumber(Activation activation) {
        try (INDArray values = Nd4j.create(new float[] {Float.NaN});
                INDArray slopes = Nd4j.create(new float[] {0})) {
            new GaussianUnits(activation).forward(values, slopes).run();

            assertThat(values.getFloat(0)).isNaN();
            assertThat(slopes.getFloat(0)).isNaN();
        }
    }

    @Test
    void multiplyTheGradientByWhatTheyHaveKept() {
        try (INDArray slopes = Nd4j.create(new float[] {0.5f, -2});
                INDArray gradient = Nd4j.create(new float[] {3, 5})) {
            new GaussianUnits(Activation.GELU).backward(slopes, gradient).run();

            assertThat(gradient.toFloatVector()).containsExactly(1.5f, -10);
        }
    }
}
