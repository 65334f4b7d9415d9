package org.trainmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.core.model.Loss.BINARY_CROSS_ENTROPY;
import static org.trainmark.core.model.Loss.CROSS_ENTROPY;
import static org.trainmark.core.model.Loss.MEAN_SQUARED_ERROR;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.core.data.Task;

class LossTest {

    private static final Task QUANTITY = new Task.Regression();
    private static final Task TWO = new Task.Classification(2);
    private static final Task TEN = new Task.Classification(10);

    @Test
    void fitsTheTasksItIsDefinedFor() {
        assertThat(Stream.of(QUANTITY, TWO, TEN).filter(MEAN_SQUARED_ERROR::fits))
                .containsExactly(QUANTITY);
        assertThat(Stream.of(QUANTITY, TWO, TEN).filter(BINARY_CROSS_ENTROPY::fits))
                .containsExactly(TWO);
        assertThat(Stream.of(QUANTITY, TWO, TEN).filter(CROSS_ENTROPY::fits)).containsExactly(TWO, TEN);
    }

    @Test
    void needsALogitForEachClassOrOne() {
        assertThat(MEAN_SQUARED_ERROR.outputs(QUANTITY)).isEqualTo(1);
        assertThat(BINARY_CROSS_ENTROPY.outputs(TWO)).isEqualTo(1);
        assertThat(CROSS_ENTROPY.outputs(TWO)).isEqualTo(2);
        assertThat(CROSS_ENTROPY.outputs(TEN)).isEqualTo(10);
    }

    @Test
    void classifiesUnlessItIsSquaredError() {
        assertThat(Loss.values()).filteredOn(Loss::classifies).containsExactly(BINARY_CROSS_ENTROPY, CROSS_ENTROPY);
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN_SQUARED_ERROR, 1.5, -0.5, 4",
        "MEAN_SQUARED_ERROR, 10000, -10000, 4e8",
        "BINARY_CROSS_ENTROPY, 0, 1, 0.693147180559945309",
        "BINARY_CROSS_ENTROPY, 2, 1, 0.126928011042972496",
        "BINARY_CROSS_ENTROPY, 2, 0, 2.126928011042972496",
        "BINARY_CROSS_ENTROPY, 10000, 0, 10000",
        "BINARY_CROSS_ENTROPY, -10000, 1, 10000",
        "BINARY_CROSS_ENTROPY, 10000, 1, 0"
    })
    void ofOneLogitHasItsKnownValue(Loss loss, float logit, float target, double expected) {
        assertThat(loss.of(new float[] {logit}, 0, 1, 1, target, 0)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void ofSeveralLogitsReadsThemByStride() {
        float[] logits = {9, 1, 9, 2, 9, 3};
        assertThat(CROSS_ENTROPY.of(logits, 1, 2, 3, 0, 0)).isCloseTo(2.40760596444438, within(1e-14));
        assertThat(CROSS_ENTROPY.of(logits, 0, 2, 3, 1, 0)).isCloseTo(Math.log(3), within(1e-14));
    }

    @Test
    void staysFiniteAtExtremeLogits() {
        float[] logits = {1e4f, -1e4f, 0};
        assertThat(CROSS_ENTROPY.of(logits, 0, 1, 3, 0, 0)).isZero();
        assertThat(CROSS_ENTROPY.of(logits, 0, 1, 3, 1, 0)).isEqualTo(2e4);
        assertThat(MEAN_SQUARED_ERROR.of(new float[] {Float.MAX_VALUE}, 0, 1, 1, -Float.MAX_VALUE, 0))
                .isFinite();
    }

    @Test
    void smoothingSpreadsPartOfTheTargetOverAllClasses() {
        float[] logits = {1, 2, 3};
        double[] each = IntStream.range(0, 3)
                .mapToDouble(k -> CROSS_ENTROPY.of(logits, 0, 1, 3, k, 0))
                .toArray();
        assertThat(CROSS_ENTROPY.of(logits, 0, 1, 3, 1, 0.3))
                .isCloseTo(0.1 * each[0] + 0.8 * each[1] + 0.1 * each[2], within(1e-14));
        assertThat(BINARY_CROSS_ENTROPY.of(new float[] {2}, 0, 1, 1, 0, 0.2))
                .isCloseTo(0.1 * 0.1269280110429725 + 0.9 * 2.1269280110429727, within(1e-14));
    }
}
