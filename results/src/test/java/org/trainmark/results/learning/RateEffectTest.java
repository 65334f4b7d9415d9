package org.trainmark.results.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;

class RateEffectTest {

    /** Of ten classes that are about equally frequent. */
    private static final ConstantPrediction CONSTANT = new ConstantPrediction(2.303, OptionalDouble.of(0.117));

    private static List<CurvePoint> curve(double[] validation, double[] training, double[] accuracies) {
        List<CurvePoint> curve = new ArrayList<>();
        for (int i = 0; i < validation.length; i++) {
            OptionalDouble accuracy =
                    accuracies.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(accuracies[i]);
            curve.add(
                    new CurvePoint(i + 1, 23L * (i + 1), 1438L * (i + 1), i, i, training[i], validation[i], accuracy));
        }
        return curve;
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private static Optional<RateEffect> effect(double... losses) {
        return RateEffect.of(curve(losses, losses, new double[0]), Optional.empty(), Optional.of(CONSTANT));
    }

    /** Real trainings on digits with SGD over 25 epochs. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', maxCharsPerColumn = 8192, textBlock = """
100 | FAILS | NOT_LEARNED | 37.1 39.52 41.15 34.44 43.09 40.33 53.39 39.39 39.24 43.62 43.76 39.04 55.31 34.06 39.57 36.28 40.57 30.03 48.38 31.65 25.32 33.92 24.44 35.39 33.83 | 43.73 42.25 39.02 42.55 41.17 41.73 40.96 43.19 39.41 43.78 41.94 34.7 46.51 47.7 49.26 37.05 38.52 34.6 33.38 40.65 48.09 34.23 45.97 30.45 42.45 | 0.117 0.117 0.1003 0.1003 0.117 0.1003 0.117 0.1003 0.117 0.09471 0.117 0.09471 0.08635 0.1003 0.08635 0.1253 0.08635 0.1003 0.1003 0.1253 0.1253 0.1003 0.08914 0.09471 0.07799
3 | OVERSHOOTS | NOT_LEARNED | 2.24 2.104 2.452 2.319 2.328 2.319 2.335 2.338 2.308 2.316 2.331 2.325 2.313 2.324 2.345 2.317 2.335 2.326 2.311 2.315 2.317 2.314 2.315 2.297 2.33 | 2.375 2.269 2.327 2.365 2.301 2.309 2.336 2.314 2.291 2.334 2.304 2.314 2.31 2.316 2.326 2.326 2.303 2.315 2.307 2.348 2.315 2.321 2.317 2.325 2.313 | 0.2312 0.2284 0.07799 0.08635 0.117 0.09192 0.07799 0.07799 0.117 0.117 0.1253 0.09471 0.08635 0.1003 0.09192 0.09471 0.08635 0.09192 0.1003 0.117 0.1003 0.1003 0.09192 0.1253 0.08914
1 | SMOOTH | FINE | 1.317 0.4829 0.2366 0.1549 0.1431 0.2189 0.1224 0.1097 0.1056 0.1096 0.1061 0.1152 0.1042 0.09873 0.1005 0.1032 0.09921 0.1028 0.1054 0.1078 0.1014 0.1078 0.1048 0.1032 0.1073 | 0.6335 0.3185 0.168 0.07067 0.1217 0.06541 0.1558 0.02019 0.02694 0.00872 0.004905 0.009001 0.005245 0.008882 0.006592 0.00426 0.005549 0.00281 0.003142 0.002955 0.003271 0.003894 0.002352 0.001714 0.00132 | 0.6908 0.8663 0.9443 0.9554 0.961 0.9109 0.9638 0.9721 0.9749 0.9721 0.9749 0.9721 0.9721 0.9721 0.9749 0.9749 0.9721 0.9721 0.9749 0.9721 0.9749 0.9721 0.9749 0.9721 0.9749
0.1 | SMOOTH | UNDERFIT | 0.7337 0.4588 0.3429 0.2793 0.2536 0.2225 0.2128 0.1969 0.1851 0.1813 0.1823 0.1732 0.1676 0.1525 0.1571 0.1529 0.1457 0.1437 0.1454 0.1427 0.1385 0.1401 0.1318 0.1326 0.1288 | 0.905 0.4213 0.2899 0.2415 0.1955 0.2282 0.1415 0.1492 0.1282 0.08127 0.05049 0.0671 0.05833 0.09557 0.09381 0.09316 0.08215 0.07275 0.04006 0.05679 0.05348 0.05553 0.04502 0.03738 0.0261 | 0.8245 0.9053 0.922 0.9331 0.9359 0.9471 0.9526 0.9554 0.9582 0.9582 0.9582 0.9582 0.961 0.9582 0.9638 0.9666 0.9638 0.9666 0.9638 0.9666 0.9694 0.9666 0.9694 0.9694 0.9721
0.01 | SLOW | UNDERFIT | 2.177 1.782 1.513 1.307 1.15 1.026 0.9267 0.8439 0.7734 0.7179 0.6676 0.6258 0.5895 0.5567 0.5299 0.5059 0.4824 0.4621 0.4425 0.4261 0.4125 0.3998 0.3858 0.3737 0.3641 | 2.307 1.858 1.623 1.384 1.202 1.07 0.9019 0.8354 0.8227 0.6702 0.5476 0.5134 0.4816 0.5118 0.5203 0.5019 0.4348 0.3866 0.332 0.3405 0.3605 0.3371 0.3394 0.2846 0.2441 | 0.1616 0.3816 0.5655 0.6546 0.7187 0.7688 0.8106 0.8273 0.8468 0.8552 0.8663 0.8747 0.883 0.8914 0.8942 0.9025 0.9081 0.9109 0.9109 0.9192 0.9192 0.922 0.922 0.9248 0.922
0.0003 | SLOW | NOT_LEARNED | 3.591 3.398 3.245 3.122 3.023 2.94 2.871 2.813 2.762 2.716 2.676 2.64 2.606 2.575 2.547 2.52 2.494 2.47 2.446 2.424 2.402 2.381 2.361 2.342 2.323 | 3.571 3.534 3.386 3.148 3.057 2.971 2.861 2.826 2.801 2.795 2.704 2.513 2.562 2.509 2.569 2.469 2.577 2.428 2.453 2.427 2.493 2.306 2.364 2.347 2.29 | 0.08357 0.07242 0.0585 0.04457 0.04735 0.05014 0.05014 0.04735 0.04457 0.05014 0.06128 0.0585 0.06685 0.07242 0.08078 0.08357 0.08357 0.08914 0.09471 0.1031 0.117 0.1226 0.1281 0.1337 0.1337
heavy penalty | OVERSHOOTS | NOT_LEARNED | 2.225 2.296 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.302 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.303 | 2.126 2.282 2.3 2.303 2.302 2.302 2.304 2.302 2.302 2.303 2.303 2.303 2.303 2.303 2.303 2.303 2.302 2.303 2.302 2.304 2.303 2.303 2.303 2.303 2.303 | 0.6323 0.4011 0.1114 0.08635 0.09471 0.09192 0.07799 0.07799 0.117 0.117 0.09471 0.09471 0.08635 0.09192 0.09192 0.09471 0.08635 0.09192 0.08635 0.117 0.1003 0.1003 0.09192 0.1253 0.08914
batch 1024 | SLOW | UNDERFIT | 2.251 1.869 1.613 1.414 1.258 1.127 1.024 0.9357 0.8592 0.8027 0.7504 0.7045 0.6632 0.6248 0.6 0.5703 0.5416 0.5191 0.4941 0.4784 0.4613 0.4508 0.4326 0.4165 0.4053 | 2.534 1.982 1.691 1.487 1.312 1.076 0.9957 0.9252 0.8101 0.82 0.7482 0.6705 0.6136 0.5969 0.5955 0.4955 0.4706 0.4467 0.401 0.4237 0.3975 0.4046 0.3713 0.347 0.3147 | 0.1811 0.337 0.4875 0.6128 0.663 0.7214 0.7883 0.8078 0.8245 0.844 0.8468 0.8607 0.8663 0.8802 0.883 0.8914 0.8997 0.8969 0.9053 0.9136 0.9136 0.9053 0.9164 0.9192 0.9192
""")
    void isWhatTheCurvesOfTrainingsShow(
            String rate, RateEffect effect, Fit.Kind fit, String validation, String training, String accuracies) {
        List<CurvePoint> curve = curve(numbers(validation), numbers(training), numbers(accuracies));

        assertThat(RateEffect.of(curve, Optional.empty(), Optional.of(CONSTANT)))
                .contains(effect);
        assertThat(FitRule.of(curve, Optional.empty(), Optional.of(CONSTANT)).kind())
                .isEqualTo(fit);
    }

    @Test
    void failsWhereALossIsNotFinite() {
        assertThat(effect(2, 1, Double.NaN)).contains(RateEffect.FAILS);
        assertThat(effect(Double.POSITIVE_INFINITY)).contains(RateEffect.FAILS);
    }

    @Test
    void isSlowHoweverLittleTheLossFalls() {
        double[] losses = new double[25];
        Arrays.setAll(losses, i -> 3 - 0.0001 * i);

        assertThat(effect(losses)).contains(RateEffect.SLOW);
    }

    @Test
    void overshootsWhereTheLossSwingsWellAboveWhatCanBeReached() {
        double[] losses = new double[20];
        Arrays.setAll(losses, i -> i % 2 == 0 ? 0.6 : 1.4);

        assertThat(effect(losses)).contains(RateEffect.OVERSHOOTS);
    }

    @Test
    void doesNotShowInFewEvaluationsThatAreLevel() {
        assertThat(effect(0.3, 0.31, 0.3)).isEmpty();
        assertThat(RateEffect.of(List.of(), Optional.empty(), Optional.of(CONSTANT)))
                .isEmpty();
    }

    @Test
    void doesNotShowWhereTheTargetWasMetSoon() {
        List<CurvePoint> curve = curve(new double[] {0.9, 0.4}, new double[] {1, 0.5}, new double[0]);

        assertThat(RateEffect.of(curve, Optional.of(new Target(Target.Metric.LOSS, 0.5)), Optional.of(CONSTANT)))
                .isEmpty();
        assertThat(RateEffect.of(curve, Optional.empty(), Optional.of(CONSTANT)))
                .contains(RateEffect.SLOW);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7336, 2.18})
    void oneEpochThatLearnedIsTooShort(double loss) {
        List<CurvePoint> curve = curve(new double[] {loss}, new double[] {loss}, new double[] {0.5});

        assertThat(FitRule.of(curve, Optional.empty(), Optional.of(CONSTANT)).kind())
                .isEqualTo(Fit.Kind.UNDERFIT);
        assertThat(RateEffect.of(curve, Optional.empty(), Optional.of(CONSTANT)))
                .contains(RateEffect.SLOW);
        assertThat(FitRule.of(curve, Optional.empty(), Optional.empty()).kind()).isEqualTo(Fit.Kind.UNCLEAR);
    }

    @Test
    void highLossesAreNotFine() {
        double[] high = new double[20];
        Arrays.fill(high, 1.36);
        double[] training = new double[20];
        Arrays.fill(training, 0.48);
        double[] learnedByHeart = new double[20];
        Arrays.fill(learnedByHeart, 0.01);

        assertThat(FitRule.of(curve(high, training, new double[0]), Optional.empty(), Optional.of(CONSTANT)))
                .isEqualTo(Fit.underfit("both losses are high"));
        assertThat(FitRule.of(curve(high, learnedByHeart, new double[0]), Optional.empty(), Optional.of(CONSTANT))
                        .kind())
                .isEqualTo(Fit.Kind.OVERFIT);
    }

    @Test
    void aNetworkThatIsSureAndWrongHasLearnedWhereItsAccuracySaysSo() {
        double[] losses = {3, 3, 3};

        assertThat(CONSTANT.isAsGoodAs(curve(losses, losses, new double[] {0.6, 0.6, 0.6})))
                .isFalse();
        assertThat(CONSTANT.isAsGoodAs(curve(losses, losses, new double[] {0.1, 0.12, 0.13})))
                .isTrue();
    }

    @Test
    void aNetworkThatAlwaysSaysTheMajorityHasLearnedWhereItsLossSaysSo() {
        ConstantPrediction nineOfTen = new ConstantPrediction(0.325, OptionalDouble.of(0.9));

        assertThat(nineOfTen.isAsGoodAs(curve(new double[] {0.2}, new double[] {0.2}, new double[] {0.9})))
                .isFalse();
        assertThat(nineOfTen.isAsGoodAs(curve(new double[] {0.32}, new double[] {0.32}, new double[] {0.9})))
                .isTrue();
    }
}
