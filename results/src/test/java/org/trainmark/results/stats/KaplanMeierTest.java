package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.KaplanMeier.Step;
import org.trainmark.results.stats.KaplanMeier.Watched;

/** Expected values are those of R's {@code survfit(Surv(time, status) ~ 1)} of the package survival. */
class KaplanMeierTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static KaplanMeier curve(double[] times, int[] status) {
        List<Watched> trials = IntStream.range(0, times.length)
                .mapToObj(i -> new Watched(times[i], status[i] == 1))
                .toList();
        return KaplanMeier.of(trials);
    }

    private static void assertStep(Step step, double time, int atRisk, double share, double low, double high) {
        assertThat(step.time()).isEqualTo(time);
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.share()).isCloseTo(share, CLOSE);
        assertThat(step.low()).isCloseTo(low, CLOSE);
        assertThat(step.high()).isCloseTo(high, CLOSE);
    }

    /** The maintained group of {@code survival::aml}. */
    @Test
    void agreesOnTheMaintainedPatients() {
        KaplanMeier curve = curve(
                new double[] {9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161}, new int[] {1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0});

        assertThat(curve.steps()).hasSize(7);
        assertStep(curve.steps().get(3), 23, 7, 0.613636363636, 0.3768670595017, 0.999157600228);
        assertStep(curve.steps().get(6), 48, 2, 0.184090909091, 0.0359178984892, 0.943525769475);
        assertThat(curve.median()).isEqualTo(31);
        assertThat(curve.medianInterval()).isEqualTo(new Interval(18, NEVER));
    }

    /** The other group of {@code survival::aml}, with ties, to the last event. */
    @Test
    void agreesOnTheOtherPatients() {
        KaplanMeier curve = curve(
                new double[] {5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45},
                new int[] {1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1});

        assertThat(curve.steps()).hasSize(9);
        assertStep(curve.steps().get(1), 8, 10, 0.6666666666667, 0.4468460811503, 0.994625360259);
        assertStep(curve.steps().get(7), 43, 2, 0.0972222222222, 0.0152565271709, 0.619548629119);
        assertThat(curve.steps().get(8).share()).isZero();
        assertThat(curve.median()).isEqualTo(23);
        assertThat(curve.medianInterval()).isEqualTo(new Interval(8, NEVER));
    }

    @Test
    void hasNoMedianWhereFewerThanHalfGotThere() {
        KaplanMeier curve =
                curve(new double[] {5, 8, 12, 12, 20, 20, 20, 20, 20, 20}, new int[] {1, 1, 1, 1, 0, 0, 0, 0, 0, 0});

        assertStep(curve.steps().get(2), 12, 8, 0.6, 0.361719529255, 0.99524623606);
        assertThat(curve.median()).isEqualTo(NEVER);
        assertThat(curve.medianInterval()).isEqualTo(new Interval(12, NEVER));
    }

    @Test
    void takesTheMiddleWhereTheCurveLiesOnOneHalf() {
        assertThat(curve(new double[] {1, 2, 3, 4}, new int[] {1, 1, 1, 1}).median())
                .isEqualTo(2.5);
        assertThat(curve(new double[] {1, 2, 5, 5}, new int[] {1, 1, 0, 0}).median())
                .isEqualTo(3.5);
    }
}
