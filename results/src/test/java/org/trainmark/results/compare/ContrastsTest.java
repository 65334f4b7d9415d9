package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Sighting;

/** The edges of the three contrasts. */
class ContrastsTest {

    private static final ComparedMetric THROUGHPUT = Effects.named("throughput");
    private static final ComparedMetric ACCURACY = Effects.named("final-accuracy");
    private static final ComparedMetric LOSS = Effects.named("final-loss");
    private static final ComparedMetric TIME = Effects.named("time-to-target");
    private static final ComparedMetric COMPLETED = Effects.named("completed");

    private static Effect means(ComparedMetric metric, double[] base, double[] candidate) {
        MeanContrast contrast = new MeanContrast(metric, base, candidate, false);
        return contrast.effect(contrast.p(), 0.05);
    }

    private static double[] of(double... values) {
        return values;
    }

    private static Effect shares(int base, int ofBase, int candidate, int ofCandidate) {
        ShareContrast contrast = new ShareContrast(COMPLETED, base, ofBase, candidate, ofCandidate);
        return contrast.effect(contrast.p(), 0.05);
    }

    private static List<Sighting> reached(double... times) {
        return Arrays.stream(times).mapToObj(Sighting::reachedAt).toList();
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
        MeanContrast contrast = new MeanContrast(ACCURACY, of(0.5, 0.51, 0.52), of(0.8, 0.81, 0.82), false);

        assertThat(contrast.verdict(0.05, 0.05)).isEqualTo(Verdict.BETTER);
        assertThat(contrast.verdict(0.0501, 0.05)).isEqualTo(Verdict.CANNOT_TELL);
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
        MeanContrast paired = new MeanContrast(ACCURACY, base, candidate, true);
        MeanContrast separate = new MeanContrast(ACCURACY, base, candidate, false);

        assertThat(paired.verdict(paired.p(), 0.05)).isEqualTo(Verdict.BETTER);
        assertThat(separate.verdict(separate.p(), 0.05)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aVerdictNeedsThreeTrialsOfEach() {
        Effect effect = means(THROUGHPUT, of(100, 100), of(1, 1, 1, 1));

        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.p()).isEqualTo(1);
        assertThat(effect.interval()).isEmpty();
        assertThat(effect.trials()).isEqualTo(2);
        assertThat(effect.trialsToSettle()).hasValue(3);
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

    @Test
    void sharesAreTestedByFisher() {
        // All 6 on one side of 12: 2 / C(12, 6) = 2 / 924.
        Effect effect = shares(6, 6, 0, 6);

        assertThat(effect.p()).isCloseTo(2.0 / 924, within(1e-12));
        assertThat(effect.size()).hasValue(-1);
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(shares(0, 6, 6, 6).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void equalSharesAreTheSameHoweverFewTrials() {
        assertThat(shares(1, 1, 1, 1).verdict()).isEqualTo(Verdict.SAME);
        assertThat(shares(0, 3, 0, 5).verdict()).isEqualTo(Verdict.SAME);
        assertThat(shares(2, 4, 3, 6).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aShareOfFewTrialsCannotBeTold() {
        // Of 3 and 3 the least p is 2 / C(6, 3) = 0.1.
        Effect effect = shares(3, 3, 0, 3);

        assertThat(effect.p()).isCloseTo(0.1, within(1e-12));
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
        assertThat(effect.note()).isEqualTo("3/3 and 0/3");
    }

    @Test
    void timesThatSomeDidNotReachAreToldByTheLogRank() {
        List<Sighting> never = List.of(Sighting.notWithin(9), Sighting.notWithin(9), Sighting.notWithin(9));
        TimeContrast contrast = new TimeContrast(TIME, reached(1, 2, 3), never);
        Effect effect = contrast.effect(contrast.p(), 0.05);

        // By hand: excess -(3/6 + 3/5 + 3/4) = -1.85, variance 1/4 + 6/25 + 3/16 = 0.6775; chi-squared 5.05, p 0.0246.
        assertThat(effect.p()).isCloseTo(0.0246, within(5e-4));
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.base()).hasValue(2);
        assertThat(effect.candidate()).isEmpty();
        assertThat(effect.size()).isEmpty();
        assertThat(effect.note()).isEqualTo("reached by 3/3 and 0/3");
    }

    @Test
    void soonerIsBetter() {
        List<Sighting> never = List.of(Sighting.notWithin(9), Sighting.notWithin(9), Sighting.notWithin(9));
        TimeContrast contrast = new TimeContrast(TIME, never, reached(1, 2, 3));

        assertThat(contrast.effect(contrast.p(), 0.05).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(contrast.effect(0.06, 0.05).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void timesOfTwoTrialsCannotBeTold() {
        TimeContrast contrast =
                new TimeContrast(TIME, reached(1, 2), List.of(Sighting.notWithin(9), Sighting.notWithin(9)));

        assertThat(contrast.p()).isEqualTo(1);
        assertThat(contrast.effect(1, 0.05).verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void medianTimesMakeARatioWhereMostReachedTheTarget() {
        List<Sighting> slower = List.of(Sighting.reachedAt(4), Sighting.reachedAt(6), Sighting.notWithin(9));
        Effect effect = new TimeContrast(TIME, reached(1, 2, 3), slower).effect(1, 0.05);

        assertThat(effect.size()).hasValue(3);
    }
}
