package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Interval;

class CellSummaryTest {

    private static CurvePoint point(double seconds, double loss, double accuracy) {
        return new CurvePoint(1, 10, 160, seconds, 2 * seconds, loss, loss, OptionalDouble.of(accuracy));
    }

    private static CellSummary cell(TrialReport... trials) {
        return SampleRun.of("x", List.of(trials)).cells().get(0);
    }

    @Test
    void countsHowItsTrialsEndedAndNamesThoseThatDidNotComplete() {
        CellSummary cell = cell(
                trial("a").build(),
                trial("b").failed(Outcome.CRASHED, "x").build(),
                trial("c").failed(Outcome.DIVERGED, "x").build(),
                trial("d").failed(Outcome.CRASHED, "x").build());

        assertThat(cell.outcomesText()).isEqualTo("1/4, 1 diverged, 2 crashed");
        assertThat(cell.trials(Outcome.REFUSED)).isZero();
        assertThat(cell(trial("a").build()).outcomesText()).isEqualTo("1/1");
    }

    @Test
    void takesTheGeometricMeanOfThroughputsAndOfTrainingTimes() {
        CellSummary cell = cell(
                trial("a")
                        .measured("throughput", 10, "")
                        .curve(List.of(point(1, 1, 0.5)))
                        .build(),
                trial("b")
                        .measured("throughput", 1000, "")
                        .curve(List.of(point(4, 1, 0.5)))
                        .build());

        assertThat(cell.throughput().orElseThrow().value()).isCloseTo(100, within(1e-9));
        assertThat(cell.trainingSeconds().orElseThrow().value()).isCloseTo(2, within(1e-9));
    }

    @Test
    void knowsNoStepsToTheTargetOfAProgramThatCountsNone() {
        CurvePoint counted = point(1, 1, 0.99);
        CurvePoint uncounted = new CurvePoint(1, 0, 0, 1, 1, 1, 1, OptionalDouble.of(0.99));

        assertThat(toTarget(counted).steps()).isPresent();
        assertThat(toTarget(uncounted).steps()).isEmpty();
        assertThat(toTarget(uncounted).seconds()).isEqualTo(toTarget(counted).seconds());
    }

    private static CellSummary.TargetTimes toTarget(CurvePoint only) {
        List<TrialReport> trials = List.of(trial("a").curve(List.of(only)).build());
        Target target = new Target(Target.Metric.ACCURACY, 0.95);
        return SampleRun.aiming("x", target, trials).cells().get(0).toTarget().orElseThrow();
    }

    @Test
    void takesTheMeanOfFinalAccuraciesAndLosses() {
        CellSummary cell = cell(
                trial("a").curve(List.of(point(1, 9, 0.99), point(2, 1, 0.5))).build(),
                trial("b").curve(List.of(point(1, 2, 0.7))).build());

        assertThat(cell.finalAccuracy().orElseThrow().value()).isCloseTo(0.6, within(1e-12));
        assertThat(cell.finalLoss().orElseThrow().value()).isCloseTo(1.5, within(1e-12));
        assertThat(cell.bestAccuracy()).hasValue(0.99);
    }

    @Test
    void readsSpeedAndMemoryOffCompletedTrials() {
        CellSummary cell = cell(
                trial("a")
                        .measured("throughput", 10, "")
                        .measured("peak-resident", 1, "")
                        .build(),
                trial("b")
                        .measured("throughput", 99, "")
                        .measured("peak-resident", 5, "")
                        .failed(Outcome.CRASHED, "x")
                        .build());

        assertThat(cell.throughput().orElseThrow().value()).isCloseTo(10, within(1e-9));
        assertThat(cell.peakResidentBytes()).hasValue(1);
    }

    @Test
    void keepsTheIntervalOfAnAccuracyBetweenZeroAndOne() {
        CellSummary cell = cell(
                trial("a").curve(List.of(point(1, 0.1, 1))).build(),
                trial("b").curve(List.of(point(1, 0.1, 1))).build(),
                trial("c").curve(List.of(point(1, 3, 0.4))).build());
        Interval accuracy = cell.finalAccuracy().orElseThrow().interval().orElseThrow();
        Interval loss = cell.finalLoss().orElseThrow().interval().orElseThrow();

        assertThat(accuracy.high()).isEqualTo(1);
        assertThat(accuracy.low()).isGreaterThanOrEqualTo(0);
        assertThat(loss.low()).isZero();
    }

    @Test
    void hasNothingOfWhatIsNotFiniteOrPositive() {
        CellSummary cell = cell(trial("a")
                .measured("throughput", 0, "")
                .measured("peak-resident", Double.NaN, "")
                .curve(List.of(point(1, Double.NaN, Double.NaN)))
                .build());

        assertThat(cell.throughput()).isEmpty();
        assertThat(cell.peakResidentBytes()).isEmpty();
        assertThat(cell.finalLoss()).isEmpty();
        assertThat(cell.finalAccuracy()).isEmpty();
    }

    @Test
    void showsAFigureWithIntervalAndNoteOrThatItWasNotReached() {
        Figure figure = new Figure(OptionalDouble.of(2), Optional.of(new Interval(1, 3)), "4/5");
        Figure never = new Figure(OptionalDouble.empty(), Optional.empty(), "1/5");

        assertThat(figure.text(Unit.SECONDS)).isEqualTo("2.00 [1.00, 3.00] s, 4/5");
        assertThat(figure.shortText(Unit.SECONDS)).isEqualTo("2.00 s, 4/5");
        assertThat(never.text(Unit.SECONDS)).isEqualTo("not reached, 1/5");
        assertThat(never.shortText(Unit.SECONDS)).isEqualTo("–, 1/5");
    }

    @Test
    void ranksTheHighestThroughputAndTheLeastMemoryFirst() {
        CellSummary cell = cell(trial("a")
                .measured("throughput", 1, "")
                .measured("peak-resident", 5, "")
                .build());

        assertThat(Metrics.THROUGHPUT.rank(cell)).isEqualTo(-1);
        assertThat(Metrics.PEAK_MEMORY.rank(cell)).isEqualTo(5);
        assertThat(Metrics.TIME_TO_TARGET.rank(cell)).isInfinite().isPositive();
    }
}
