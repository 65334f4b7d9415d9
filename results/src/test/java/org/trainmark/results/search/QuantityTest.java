package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;
import static org.trainmark.results.summary.Metric.Better.LOWER;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;

class QuantityTest {

    private static final Quantity ACCURACY =
            Quantity.named(MetricNames.FINAL_ACCURACY).orElseThrow();
    private static final Quantity TIME =
            Quantity.named(MetricNames.TIME_TO_TARGET).orElseThrow();

    private static TrialReport trained(double accuracy) {
        return trial("a")
                .curve(List.of(new CurvePoint(1, 90, 1440, 2, 3, 0.5, 0.4, OptionalDouble.of(accuracy))))
                .build();
    }

    @Test
    void ordersLossesFromTheBest() {
        for (Quantity quantity : Quantity.ALL) {
            boolean lower = quantity.better() == LOWER;

            assertThat(quantity.loss(0.2) < quantity.loss(0.3))
                    .as(quantity.name())
                    .isEqualTo(lower);
            assertThat(quantity.value(quantity.loss(0.3))).isCloseTo(0.3, within(1e-12));
        }
    }

    @Test
    void readsATimeOnlyWhereTheTargetWasReached() {
        Optional<Target> target = Optional.of(new Target(Target.Metric.ACCURACY, 0.9));

        assertThat(TIME.of(trained(0.95), target)).hasValue(2);
        assertThat(TIME.of(trained(0.85), target)).isEmpty();
        assertThat(ACCURACY.of(trained(0.85), Optional.empty())).hasValue(0.85);
    }

    @Test
    void readsEveryQuantityOrNothing() {
        Optional<Target> target = Optional.of(new Target(Target.Metric.ACCURACY, 0.9));
        TrialReport failed = trial("b").failed(Outcome.CRASHED, "gone").build();

        assertThat(Quantity.ALL)
                .allSatisfy(quantity -> assertThat(quantity.of(failed, target)).isEmpty());
        assertThat(Quantity.named(MetricNames.DURATION).orElseThrow().of(trained(0.5), target))
                .hasValue(2.5);
        assertThat(Quantity.names()).doesNotHaveDuplicates();
    }

    @Test
    void turnsIntervalsWhereMoreIsBetter() {
        Estimate loss = new Estimate(-0.95, Optional.of(new Interval(-0.97, -0.93)), 5);

        assertThat(ACCURACY.text(loss)).isEqualTo("95.0 [93.0, 97.0] %");
        assertThat(ACCURACY.apart(0.02)).isEqualTo("2.0 points");
        assertThat(TIME.apart(Math.log(1.25))).isEqualTo("25.0 %");
    }

    @Test
    void saysByHowMuchALimitIsBroken() {
        Limit least = new Limit(ACCURACY, 0.9);
        Limit most = new Limit(SearchTrials.MEMORY, 1 << 20);

        assertThat(least.excess(0.95)).isNegative();
        assertThat(least.excess(0.85)).isCloseTo(0.05, within(1e-12));
        assertThat(most.excess(2 << 20)).isCloseTo(Math.log(2), within(1e-12));
        assertThat(most.excess(1 << 20)).isZero();
        assertThat(least.text()).isEqualTo("final-accuracy at least 90.0 %");
        assertThat(most.text()).isEqualTo("peak-resident at most 1.00 MiB");
        assertThatThrownBy(() -> new Limit(TIME, 0)).hasMessageContaining("time-to-target");
    }
}
