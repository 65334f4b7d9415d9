package org.trainmark.core.engine.nd4j.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ClassLossTest {

    @Test
    void isTheShareOfEachClassLessThatOfItsTarget() {
        float log2 = (float) Math.log(2);

        assertThat(gradient(new float[][] {{log2, 0, 0}, {1000 + log2, 1000, 1000}}, new float[][] {{1, 0, 0}, {0, 1, 0}
                }))
                .usingComparatorWithPrecision(1e-5f)
                .containsExactly(-0.25f, 0.125f, 0.125f, 0.25f, -0.375f, 0.125f);
    }

    @Test
    void goesOverAnyNumberOfRows() {
        int rows = 513;
        float[][] targets = new float[rows][3];
        targets[rows - 1][2] = 1;

        float[] gradient = gradient(new float[rows][3], targets);

        assertThat(gradient[0]).isEqualTo(1f / 3 / rows, within(1e-7f));
        assertThat(gradient[3 * rows - 1]).isEqualTo(-2f / 3 / rows, within(1e-7f));
    }

    @Test
    void leavesWhatIsNoNumber() {
        assertThat(gradient(new float[][] {{Float.NaN, 0}}, new float[][] {{1, 0}}))
                .containsExactly(Float.NaN, Float.NaN);
    }

    private static float[] gradient(float[][] logits, float[][] shares) {
        try (INDArray from = Nd4j.create(logits);
                INDArray targets = Nd4j.create(shares);
                INDArray into = Nd4j.create(logits.length, logits[0].length)) {
            new ClassLoss(from, targets, logits.length, into).run();
            return Ops.toArray(into);
        }
    }
}
