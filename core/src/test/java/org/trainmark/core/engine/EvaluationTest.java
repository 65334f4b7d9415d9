package org.trainmark.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.core.model.Loss;

class EvaluationTest {

    @Test
    void readsLogitsColumnByColumn() {
        float[] logits = {3, 0, 1, 0, 3, 1};
        Evaluation evaluation = Evaluation.of(Loss.CROSS_ENTROPY, logits, 2, new float[] {0, 1, 1});
        assertThat(evaluation.loss()).isCloseTo((2 * Math.log1p(Math.exp(-3)) + Math.log(2)) / 3, within(1e-15));
    }

    @Test
    void smoothsTheLossAndNotThePrediction() {
        float[] logits = {3, 0, 0, 3};
        Evaluation evaluation = Evaluation.of(Loss.CROSS_ENTROPY, 0.2, logits, 2, new float[] {0, 1});
        assertThat(evaluation.loss()).isCloseTo(Math.log1p(Math.exp(-3)) + 0.1 * 3, within(1e-15));
        assertThat(evaluation.accuracy()).hasValue(1);
    }

    @Test
    void countsPredictionsTheFirstOfEqualsWinning() {
        float[] logits = {3, 0, 1, 0, 3, 1};
        assertThat(accuracy(Loss.CROSS_ENTROPY, logits, 2, 0, 1, 0)).isEqualTo(1);
        assertThat(accuracy(Loss.CROSS_ENTROPY, logits, 2, 0, 0, 1)).isEqualTo(1.0 / 3);
    }

    @Test
    void oneLogitPredictsClassOneWherePositive() {
        assertThat(accuracy(Loss.BINARY_CROSS_ENTROPY, new float[] {2, -2, 0, 1}, 1, 1, 0, 0, 0))
                .isEqualTo(0.75);
    }

    private static double accuracy(Loss loss, float[] logits, int outputs, float... targets) {
        return Evaluation.of(loss, logits, outputs, targets).accuracy().orElseThrow();
    }

    @Test
    void quantitiesHaveNoAccuracy() {
        Evaluation evaluation = Evaluation.of(Loss.MEAN_SQUARED_ERROR, new float[] {1, 5}, 1, new float[] {3, 4});
        assertThat(evaluation.loss()).isEqualTo(2.5);
        assertThat(evaluation.accuracy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void hasNoAccuracyWhereALogitIsNotFinite(float odd) {
        for (int at = 0; at < 6; at++) {
            float[] logits = {3, 0, 1, 0, 3, 1};
            logits[at] = odd;
            float[] targets = {0, 1, 1};
            assertNoQuality(Evaluation.of(Loss.CROSS_ENTROPY, logits, 2, targets));
            assertNoQuality(Evaluation.of(Loss.CROSS_ENTROPY, 0.1, logits, 2, targets));
            float[] ofTwo = {0, 1, 0, 1, 0, 1};
            assertNoQuality(Evaluation.of(Loss.BINARY_CROSS_ENTROPY, logits, 1, ofTwo));
            assertNoQuality(Evaluation.of(Loss.BINARY_CROSS_ENTROPY, 0.1, logits, 1, ofTwo));
            Evaluation regression = Evaluation.of(Loss.MEAN_SQUARED_ERROR, logits, 1, ofTwo);
            assertThat(regression.loss()).isNotFinite();
            assertThat(regression.accuracy()).isEmpty();
        }
    }

    private static void assertNoQuality(Evaluation evaluation) {
        assertThat(evaluation.loss()).isNotFinite();
        assertThat(evaluation.accuracy().orElseThrow()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void hasNoAccuracyBesideALossThatIsNotFinite(double loss) {
        assertNoQuality(new Evaluation(loss, OptionalDouble.of(0.9)));
    }

    @Test
    void predictsNoClassWhereALogitIsNotFinite() {
        float[] logits = {3, 0, 1, Float.NEGATIVE_INFINITY, 3, 1};
        assertThat(Evaluation.predictions(logits, 2, 3)).containsExactly(-1, 1, 0);
        assertThat(Evaluation.predictions(new float[] {1, 0, Float.NaN}, 1, 3)).containsExactly(1, 0, -1);
    }

    @Test
    void ofNothingIsNotANumber() {
        Evaluation evaluation = Evaluation.of(Loss.CROSS_ENTROPY, new float[0], 3, new float[0]);
        assertThat(evaluation.loss()).isNaN();
        assertThat(evaluation.accuracy().orElseThrow()).isNaN();
    }
}
