package org.trainmark.results.compare.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.stats.Sighting;

/** The edges of the three contrasts. */
class ContrastsTest {

    private static final ComparedMetric THROUGHPUT = Effects.named("throughput");
    private static final ComparedMetric ACCURACY = Effects.named("final-accuracy");
    private static final ComparedMetric LOSS = Effects.named("final-loss");
    private static final ComparedMetric TIME = Effects.named("time-to-target");
    private static final ComparedMetric COMPLETED = Effects.named("completed");

    private static final Judgment AT_ONCE = new Judgment(0, 0.05, 0.05, 1);
    private static final Judgment NOT_AT_ALL = new Judgment(1, 0.05, 0.05, 1);

    private static Judgment alone(Contrast contrast) {
        return new Judgment(contrast.p(), 0.05, 0.05, 1);
    }

    private static RunSample sample(ComparedMetric metric, double... values) {
        return RunSample.of(
                metric,
                IntStream.range(0, values.length)
                        .mapToObj(i -> Trials.trial(Trials.cell(32, "cpu"), i, i, Map.of(metric.name(), values[i])))
                        .toList(),
                Trend.of(List.of(), metric));
    }

    /** Separate trials: those of the candidate have other seeds. */
    private static MeanContrast contrast(ComparedMetric metric, double[] base, double[] candidate, boolean paired) {
        RunSample one = sample(metric, base);
        RunSample other = sample(metric, candidate);
        RunSample elsewhere = new RunSample(
                other.values().stream()
                        .map(value ->
                                new RunSample.Value(value.seed() + (paired ? 0 : 1000), value.place(), value.value()))
                        .toList(),
                other.trend());
        return new MeanContrast(new Samples(metric, List.of(one), List.of(elsewhere), false, Optional.empty(), 0));
    }

    private static Effect means(ComparedMetric metric, double[] base, double[] candidate) {
        MeanContrast contrast = contrast(metric, base, candidate, false);
        return contrast.effect(alone(contrast));
    }

    private static double[] of(double... values) {
        return values;
    }

    private static Effect shares(int base, int ofBase, int candidate, int ofCandidate) {
        ShareContrast contrast = new ShareContrast(
                COMPLETED, new Proportion(base, ofBase), new Proportion(candidate, ofCandidate), false);
        return contrast.effect(alone(contrast));
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

    @Test
    void sharesAreTestedByFisher() {
        // All 6 on one side of 12: 2 / C(12, 6) = 2 / 924.
        Effect effect = shares(6, 6, 0, 6);

        assertThat(effect.p()).isCloseTo(2.0 / 924, within(1e-12));
        assertThat(effect.size()).hasValue(-1);
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(shares(0, 6, 6, 6).verdict()).isEqualTo(Verdict.BETTER);
    }

    /** What so few trials leave open of a failure rate: 1 - 0.05^(1/n). */
    @Test
    void sharesOfFewTrialsHaveNoVerdictAndTheirBound() {
        assertThat(shares(5, 5, 5, 5).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(shares(5, 5, 5, 5).note()).isEqualTo("5/5 and 5/5; it may be down by 46 points");
        assertThat(shares(3, 3, 3, 3).note()).isEqualTo("3/3 and 3/3; it may be down by 64 points");
        assertThat(shares(1, 2, 5, 10).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
    }

    @Test
    void sharesAreTheSameWhereExactBoundsShowIt() {
        assertThat(shares(28, 28, 28, 28).verdict()).isEqualTo(Verdict.NO_CHANGE_SEEN);
        assertThat(shares(29, 29, 29, 29).verdict()).isEqualTo(Verdict.SAME);
        assertThat(shares(69, 70, 69, 70).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aShareThatFellAndMayHaveByChanceCannotBeTold() {
        // Of 3 and 3 the least p is 2 / C(6, 3) = 0.1.
        Effect effect = shares(3, 3, 0, 3);

        assertThat(effect.p()).isCloseTo(0.1, within(1e-12));
        assertThat(effect.verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void aCellThatNeverCompletesWhereItAlwaysDidIsWorseWithOneTrial() {
        ShareContrast contrast = new ShareContrast(COMPLETED, new Proportion(1, 1), new Proportion(0, 1), true);

        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.WORSE);
        assertThat(contrast.isTested(0.05)).isFalse();
        assertThat(contrast.effect(NOT_AT_ALL).note()).isEqualTo("1/1 and 0/1, never where the base always did");
    }

    private static List<Sighting> never(int trials) {
        return Collections.nCopies(trials, Sighting.notWithin(9));
    }

    private static TimeContrast times(List<Sighting> base, List<Sighting> candidate) {
        return new TimeContrast(TIME, base, candidate, Optional.empty(), false);
    }

    @Test
    void timesThatSomeDidNotReachAreToldByTheLogRank() {
        TimeContrast contrast = times(reached(1, 2, 3, 4, 5), never(5));
        Effect effect = contrast.effect(alone(contrast));

        // Of the 252 ways to split ten trials, two are as far apart.
        assertThat(effect.p()).isCloseTo(2.0 / 252, within(1e-12));
        assertThat(effect.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(effect.base()).hasValue(3);
        assertThat(effect.candidate()).isEmpty();
        assertThat(effect.size()).isEmpty();
        assertThat(effect.note()).isEqualTo("reached by 5/5 and 0/5");
    }

    @Test
    void aTargetNeverReachedWhereItAlwaysWasIsWorseWithThreeTrials() {
        TimeContrast contrast = new TimeContrast(TIME, reached(1, 2, 3), never(3), Optional.empty(), true);

        assertThat(contrast.p()).isCloseTo(0.1, within(1e-12));
        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.WORSE);
        assertThat(times(reached(1, 2, 3), never(3)).verdict(NOT_AT_ALL)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void soonerIsBetter() {
        TimeContrast contrast = times(never(3), reached(1, 2, 3));

        assertThat(contrast.verdict(AT_ONCE)).isEqualTo(Verdict.BETTER);
        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void timesOfTwoTrialsCannotBeTold() {
        TimeContrast contrast = times(reached(1, 2), never(2));

        assertThat(contrast.p()).isEqualTo(1);
        assertThat(contrast.isTested(0.05)).isFalse();
        assertThat(contrast.verdict(NOT_AT_ALL)).isEqualTo(Verdict.CANNOT_TELL);
    }

    @Test
    void medianTimesMakeARatioWhereMostReachedTheTarget() {
        List<Sighting> slower = List.of(Sighting.reachedAt(4), Sighting.reachedAt(6), Sighting.notWithin(9));

        assertThat(times(reached(1, 2, 3), slower).effect(NOT_AT_ALL).size()).hasValue(3);
    }

    @Test
    void timesNotAllReachedAreTheSameWhereBothTheShareAndTheTimesAreShownToBe() {
        double[] alike =
                DoubleStream.iterate(1, time -> time * 1.0001).limit(99).toArray();
        List<Sighting> most = new ArrayList<>(reached(alike));
        most.addAll(never(1));
        MeanContrast ofReached = contrast(TIME, alike, alike, true);

        assertThat(new TimeContrast(TIME, most, most, Optional.of(ofReached), false).verdict(NOT_AT_ALL))
                .isEqualTo(Verdict.SAME);
        assertThat(new TimeContrast(TIME, most.subList(89, 100), most.subList(89, 100), Optional.of(ofReached), false)
                        .verdict(NOT_AT_ALL))
                .isEqualTo(Verdict.CANNOT_TELL);
    }
}
