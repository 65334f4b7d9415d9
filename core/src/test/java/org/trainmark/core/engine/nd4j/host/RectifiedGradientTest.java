package org.trainmark.core.engine.nd4j.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class RectifiedGradientTest {

    @Test
    void isZeroWhereTheUnitIs() {
        try (INDArray units = Nd4j.create(new float[] {0, -0f, Float.MIN_VALUE, 3, Float.POSITIVE_INFINITY});
                INDArray gradient = Nd4j.create(new float[] {5, -6, 7, -8, 9})) {
            new RectifiedGradient(units, gradient).run();

            assertThat(gradient.toFloatVector()).containsExactly(0, 0, 7, -8, 9);
        }
    }
}
