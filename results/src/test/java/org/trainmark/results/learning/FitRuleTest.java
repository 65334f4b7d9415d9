package org.trainmark.results.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.learning.Fit.Kind;

class FitRuleTest {

    private static final int SEEDS = 300;

    private static double falling(double at) {
        return 2.3 * Math.exp(-1.2 * at) + 0.1;
    }

    private static double level(double at) {
        return 2.2 * Math.exp(-14 * at) + 0.4;
    }

    private static double rising(double at) {
        return level(at) + Math.max(0, at - 0.4) * 0.4;
    }

    /** Returns losses at so many evaluations; the curves are of the share of the training that is done. */
    private static List<CurvePoint> curve(
            int evaluations, DoubleUnaryOperator training, DoubleUnaryOperator validation, double noise, long seed) {
        Random random = new Random(seed);
        List<CurvePoint> curve = new ArrayList<>();
        for (int i = 1; i <= evaluations; i++) {
            double at = (double) i / evaluations;
            curve.add(new CurvePoint(
                    i,
                    10L * i,
                    100L * i,
                    i,
                    i,
                    training.applyAsDouble(at) * Math.exp(3 * noise * random.nextGaussian()),
                    validation.applyAsDouble(at) * Math.exp(noise * random.nextGaussian()),
                    OptionalDouble.empty()));
        }
        return curve;
    }

    private static Fit fit(DoubleUnaryOperator training, DoubleUnaryOperator validation) {
        return FitRule.of(curve(40, training, validation, 0, 1), Optional.empty(), Optional.empty());
    }

    @Test
    void callsALossThatStillFallsUnderfit() {
        assertThat(fit(FitRuleTest::falling, FitRuleTest::falling)).isEqualTo(Fit.of(Kind.UNDERFIT));
    }

    @Test
    void callsALossThatIsLevelFine() {
        assertThat(fit(FitRuleTest::level, FitRuleTest::level)).isEqualTo(Fit.of(Kind.FINE));
    }

    @Test
    void callsARiseOverfitFromTheLowestPointOn() {
        Fit fit = fit(FitRuleTest::falling, FitRuleTest::rising);

        assertThat(fit.kind()).isEqualTo(Kind.OVERFIT);
        assertThat(fit.fromEpoch()).hasValue(16);
    }

    @Test
    void callsARiseOverfitWhereTheTrainingLossIsZero() {
        assertThat(fit(at -> Math.max(0, 0.3 - at), FitRuleTest::rising).kind()).isEqualTo(Kind.OVERFIT);
    }

    @Test
    void doesNotTellWhereBothLossesRise() {
        assertThat(fit(FitRuleTest::rising, FitRuleTest::rising)).isEqualTo(Fit.unclear("both losses rose"));
    }

    @Test
    void doesNotTellWhereALossIsNotFinite() {
        assertThat(fit(FitRuleTest::falling, at -> at > 0.9 ? Double.NaN : 1)).isEqualTo(Fit.unclear("diverged"));
        assertThat(fit(at -> at > 0.9 ? Double.POSITIVE_INFINITY : 1, FitRuleTest::falling))
                .isEqualTo(Fit.unclear("diverged"));
    }

    @Test
    void doesNotTellFromFewerThanTenEvaluations() {
        assertThat(FitRule.of(
                        curve(9, FitRuleTest::level, FitRuleTest::level, 0, 1), Optional.empty(), Optional.empty()))
                .isEqualTo(Fit.unclear("fewer than 10 evaluations"));
        assertThat(FitRule.of(List.of(), Optional.empty(), Optional.empty()).kind())
                .isEqualTo(Kind.UNCLEAR);
        assertThat(FitRule.of(
                        curve(10, FitRuleTest::falling, FitRuleTest::falling, 0, 1),
                        Optional.empty(),
                        Optional.empty()))
                .isEqualTo(Fit.of(Kind.UNDERFIT));
    }

    @Test
    void doesNotCallATrainingUnderfitThatItsTargetEnded() {
        List<CurvePoint> curve = curve(40, FitRuleTest::falling, FitRuleTest::falling, 0, 1);
        double last = curve.get(39).validationLoss();

        assertThat(FitRule.of(curve, Optional.of(new Target(Target.Metric.LOSS, last)), Optional.empty()))
                .isEqualTo(Fit.unclear("still falling at its target"));
        assertThat(FitRule.of(curve, Optional.of(new Target(Target.Metric.LOSS, last / 2)), Optional.empty()))
                .isEqualTo(Fit.of(Kind.UNDERFIT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2, 5})
    void caresNotHowHighTheTrainingLossIs(double factor) {
        assertThat(fit(at -> factor * level(at), FitRuleTest::level).kind()).isEqualTo(Kind.FINE);
        assertThat(fit(at -> factor * falling(at), FitRuleTest::falling).kind()).isEqualTo(Kind.UNDERFIT);
        assertThat(fit(at -> factor * falling(at), FitRuleTest::rising).kind()).isEqualTo(Kind.OVERFIT);
    }

    @Test
    void drawsTheLineWhereItSays() {
        assertThat(fit(FitRuleTest::falling, stepTo(1.09)).kind()).isEqualTo(Kind.FINE);
        assertThat(fit(FitRuleTest::falling, stepTo(1.11)).kind()).isEqualTo(Kind.OVERFIT);
        assertThat(fit(FitRuleTest::falling, stepTo(0.96)).kind()).isEqualTo(Kind.FINE);
        assertThat(fit(FitRuleTest::falling, stepTo(0.94)).kind()).isEqualTo(Kind.UNDERFIT);
    }

    /** Returns a loss of 1 that is {@code level} in the last quarter. */
    private static DoubleUnaryOperator stepTo(double level) {
        return at -> at > 0.75 ? level : 1;
    }

    @ParameterizedTest
    @CsvSource({"20, 0.002", "20, 0.02", "40, 0.02", "100, 0.02", "400, 0.02", "40, 0.03"})
    void keepsItsVerdictUnderTheNoiseOfTraining(int evaluations, double noise) {
        assertThat(verdicts(evaluations, FitRuleTest::falling, FitRuleTest::falling, noise))
                .containsOnly(Kind.UNDERFIT);
        assertThat(verdicts(evaluations, FitRuleTest::level, FitRuleTest::level, noise))
                .containsOnly(Kind.FINE);
        assertThat(verdicts(evaluations, FitRuleTest::falling, FitRuleTest::rising, noise))
                .containsOnly(Kind.OVERFIT);
    }

    @ParameterizedTest
    @CsvSource({"10, 0.02", "20, 0.1", "40, 0.1", "40, 0.3", "200, 0.1", "200, 0.3"})
    void takesNoNoiseForAFinding(int evaluations, double noise) {
        List<Kind> kinds = verdicts(evaluations, at -> 0.4, at -> 0.4, noise);

        assertThat(kinds.stream().filter(kind -> kind == Kind.OVERFIT || kind == Kind.UNDERFIT))
                .hasSizeLessThanOrEqualTo(SEEDS / 50);
    }

    @Test
    void callsNothingFineThatJittersTooMuch() {
        assertThat(verdicts(40, FitRuleTest::level, FitRuleTest::level, 0.3)).doesNotContain(Kind.FINE);
    }

    private static List<Kind> verdicts(
            int evaluations, DoubleUnaryOperator training, DoubleUnaryOperator validation, double noise) {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> FitRule.of(
                        curve(evaluations, training, validation, noise, seed), Optional.empty(), Optional.empty()))
                .map(Fit::kind)
                .toList();
    }
}
