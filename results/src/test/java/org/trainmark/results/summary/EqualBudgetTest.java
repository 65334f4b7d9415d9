package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.EqualBudget.Point;

class EqualBudgetTest {

    private static TrialBuilder trial(int batch, int repetition) {
        return TrialBuilder.trial(batch + "-r" + repetition)
                .cell(Map.of("profile", "cpu", "optimizer", "sgd", "batch-size", Integer.toString(batch)))
                .repetition(repetition);
    }

    private static List<CurvePoint> curve(double secondsAnEpoch, double... accuracies) {
        List<CurvePoint> curve = new ArrayList<>();
        for (double accuracy : accuracies) {
            int epoch = curve.size() + 1;
            curve.add(new CurvePoint(
                    epoch,
                    epoch,
                    epoch,
                    epoch * secondsAnEpoch,
                    9 * epoch,
                    1,
                    1 - accuracy,
                    OptionalDouble.of(accuracy)));
        }
        return curve;
    }

    private static List<EqualBudget> budgets(List<TrialReport> trials) {
        return SampleRun.summary(SampleRun.info("sample", Optional.empty()), trials)
                .equalBudgets();
    }

    private static List<TrialReport> trials() {
        return List.of(
                trial(16, 0).curve(curve(4, 0.7, 0.9, 0.95)).build(),
                trial(16, 1).curve(curve(4, 0.8, 0.92)).build(),
                trial(16, 2).curve(curve(4, 0.9, 0.94, 0.96)).build(),
                trial(64, 0).curve(curve(1, 0.5, 0.6, 0.7, 0.8, 0.85)).build());
    }

    @Test
    void comparesAtTheEpochsThatEveryTrialReached() {
        EqualBudget budget = budgets(trials()).get(0);

        assertThat(budget.epochs()).isEqualTo(2);
        assertThat(budget.points()).extracting(Point::batch).containsExactly(16, 64);
        Figure small = budget.points().get(0).atEpochs().orElseThrow();
        assertThat(small.value().orElseThrow()).isCloseTo(0.92, within(1e-9));
        assertThat(small.interval()).isPresent();
        assertThat(budget.points().get(1).atEpochs().orElseThrow().value()).hasValue(0.6);
    }

    @Test
    void comparesWithinTheTimeOfTheSoonestTrial() {
        EqualBudget budget = budgets(trials()).get(0);

        assertThat(budget.seconds()).isEqualTo(5);
        assertThat(budget.points().get(0).atSeconds().orElseThrow().value().orElseThrow())
                .isCloseTo(0.8, within(1e-9));
        assertThat(budget.points().get(1).atSeconds().orElseThrow().value().orElseThrow())
                .isEqualTo(0.85);
    }

    @Test
    void givesEveryTrialTheTimeForAnEvaluation() {
        EqualBudget budget = budgets(List.of(
                        trial(16, 0).curve(curve(4, 0.9)).build(),
                        trial(64, 0).curve(curve(1, 0.5, 0.7)).build()))
                .get(0);

        assertThat(budget.epochs()).isEqualTo(1);
        assertThat(budget.seconds()).isEqualTo(4);
        assertThat(budget.points().get(0).atSeconds().orElseThrow().value().orElseThrow())
                .isEqualTo(0.9);
        assertThat(budget.points().get(1).atSeconds().orElseThrow().value().orElseThrow())
                .isEqualTo(0.7);
    }

    @Test
    void countsTrialsThatDidNotComplete() {
        List<TrialReport> trials = new ArrayList<>(trials());
        trials.add(trial(64, 1)
                .curve(curve(1, 0.1))
                .failed(Outcome.DIVERGED, "no longer finite")
                .build());
        trials.add(trial(256, 0).failed(Outcome.OUT_OF_MEMORY, "no room").build());
        EqualBudget budget = budgets(trials).get(0);

        assertThat(budget.epochs()).isEqualTo(2);
        assertThat(budget.points().get(1).completed()).isEqualTo(1);
        assertThat(budget.points().get(1).tried()).isEqualTo(2);
        assertThat(budget.points().get(2).completed()).isZero();
        assertThat(budget.points().get(2).atEpochs()).isEmpty();
    }

    @Test
    void needsTwoBatchSizes() {
        assertThat(budgets(trials().subList(0, 3))).isEmpty();
    }
}
