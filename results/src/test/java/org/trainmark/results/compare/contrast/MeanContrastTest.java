package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.compare.contrast.MadeUpContrasts.alone;
import static org.trainmark.results.compare.contrast.MadeUpContrasts.contrast;

import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Interval;

/** The edges of contrasts of means. */
class MeanContrastTest {

    private static final ComparedMetric THROUGHPUT = Effects.named("throughput");
    private static final ComparedMetric ACCURACY = Effects.named("final-accuracy");
    private static final ComparedMetric LOSS = Effects.named("final-loss");

    private static Effect means(ComparedMetric metric, double[] base, double[] candidate) {
        MeanContrast contrast = contrast(metric, base, candidate, false);
        return contrast.effect(alone(contrast));
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void aRatioIsOfGeometricMeans() {
        Effect effect = means(THROUGHPUT, of(10, 1000, 100), of(400, 100, 200));

        assertThat(effect.base()).hasValueCloseTo(100.0, within(1e-9));
        assertThat(effect.candidate()).hasValueCloseTo(200.0, within(1e-9));
        assertThat(effect.size()).hasValueCloseTo(2.0, within(1e-9));
    }

    @Test
    void aDifferenceIsOfMeans() {
        Effect effect = means(LOSS, of(1, 2, 3), of(2, 3, 7));

        assertThat(effect.base()).hasValueCloseTo(2.0, within(1e-12));
        assertThat(effect.candidate()).hasValueCloseTo(4.0, within(1e-12));
        assertThat(effect.size()).hasValueCloseTo(2.0, within(1e-12));
    }

    @Test
    void theIntervalOfADifferenceIsThatOfWelch() {
        // Variances of the means 1/3 and 7/3, so 8/3 in all; degrees of freedom (8/3)^2 / (1/18 + 49/18) = 2.56.
        Interval interval = means(LOSS, of(1, 2, 3), of(2, 3, 7)).interval().orElseThrow();

        assertThat((interval.low() + interval.high()) / 2).isCloseTo(2, within(1e-9));
        assertThat((interval.high() - interval.low()) / 2 / Math.sqrt(8.0 / 3)).isBetween(3.182, 4.303);
    }

    @Test
    void equalValuesInsideTheMarginAreTheSame() {
        assertThat(means(THROUGHPUT, of(100, 100, 100), of(99, 99, 99)).verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(means(THROUGHPUT, of(100, 100, 100), of(97.9, 97.9, 97.9)).verdict())
                .isEqualTo(Verdict.WORSE);
        assertThat(means(THROUGHPUT, of(100, 100, 100), of(102.1, 102.1, 102.1)).verdict())
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    void aSignificantDifferenceInsideTheMarginIsTheSame() {
        Effect effect = means(THROUGHPUT, of(1000, 1000.1, 999.9), of(1005, 1005.1, 1004.9));

        assertThat(effect.p()).isLessThan(0.001);
        assertThat(effect.verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void anAdjustedPJustAtTheLevelIsSignificant() {
        MeanContrast contrast = contrast(ACCURACY, of(0.5, 0.51, 0.52), of(0.8, 0.81, 0.82), false);

        assertThat(contrast.verdict(new Judgment(0.05, 0.05, 0.05, 1))).isEqualTo(Verdict.BETTER);
        assertThat(contrast.verdict(new Judgment(0.0501, 0.05, 0.05, 1))).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void lowerIsBetterForALoss() {
        assertThat(means(LOSS, of(1, 1.01, 0.99), of(0.5, 0.51, 0.49)).verdict())
                .isEqualTo(Verdict.BETTER);
        assertThat(means(LOSS, of(0.5, 0.51, 0.49), of(1, 1.01, 0.99)).verdict())
                .isEqualTo(Verdict.WORSE);
    }

    @Test
    void pairsFindADifferenceThatSeparateTrialsHide() {
        double[] base = {0.1, 0.5, 0.9};
        double[] candidate = {0.12, 0.521, 0.919};
        MeanContrast paired = contrast(ACCURACY, base, candidate, true);
        MeanContrast separate = contrast(ACCURACY, base, candidate, false);

        assertThat(paired.verdict(alone(paired))).isEqualTo(Verdict.BETTER);
        assertThat(separate.verdict(alone(separate))).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aVerdictNeedsThreeTrialsOfEach() {
        Effect effect = means(THROUGHPUT, of(100, 100), of(1, 1, 1, 1));

        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.p()).isEqualTo(1);
        assertThat(effect.interval()).isEmpty();
        assertThat(effect.trials()).isEqualTo(2);
        assertThat(effect.trialsToSettle()).isEmpty();
        assertThat(effect.note()).isEqualTo("needs at least 3 trials of each");
        assertThat(effect.size()).hasValueCloseTo(0.01, within(1e-12));
    }

    @Test
    void whatCannotBeToldNeedsMoreTrialsThanThereAre() {
        Effect effect = means(THROUGHPUT, of(100, 103, 97), of(102.5, 105, 100));

        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.trialsToSettle().orElseThrow()).isGreaterThan(3);
    }

    @Test
    void whatIsToldNeedsNoMoreTrials() {
        assertThat(means(THROUGHPUT, of(100, 101, 99), of(200, 201, 199)).trialsToSettle())
                .isEmpty();
    }
}
