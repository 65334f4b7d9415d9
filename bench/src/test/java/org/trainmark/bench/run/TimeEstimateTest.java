package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.GridPlan;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.core.train.StoppingRule;

class TimeEstimateTest {

    private final Throughput throughput = new Throughput(Duration.ofSeconds(2), Duration.ofSeconds(5));
    private final Convergence convergence =
            new Convergence(new StoppingRule(30, 1, Optional.empty(), OptionalInt.empty()));

    @Test
    void addsTheStartOfEachJvmToItsMeasuredTime() {
        Suite suite = suite(3, Optional.of(throughput), Optional.empty());

        assertThat(estimate(suite).withoutRepeats()).isEqualTo(Duration.ofMinutes(2));
        assertThat(estimate(suite).inWords())
                .isEqualTo("about 2m00s, a rough guess; up to 6m00s if all are disturbed and run again");
    }

    @Test
    void guessesHowLongTrainingsTakeAndSaysByWhat() {
        Suite suite = suite(3, Optional.of(throughput), Optional.of(convergence));

        assertThat(estimate(suite).withoutRepeats()).isGreaterThan(Duration.ofMinutes(2));
        assertThat(estimate(suite).inWords()).contains(", a rough guess: trainings of up to 30 epochs at 10 GFLOP/s;");
    }

    @Test
    void growsWithTheEpochs() {
        Convergence longer = new Convergence(new StoppingRule(30_000_000, 1, Optional.empty(), OptionalInt.empty()));

        assertThat(estimate(suite(2, Optional.empty(), Optional.of(longer))).withoutRepeats())
                .isGreaterThan(estimate(suite(2, Optional.empty(), Optional.of(convergence)))
                        .withoutRepeats()
                        .multipliedBy(100));
    }

    @Test
    void isWhatTrialsOfTheSameCellsTook() {
        Suite suite = suite(3, Optional.of(throughput), Optional.of(convergence));
        Map<String, Double> all = suite.cells().stream().collect(Collectors.toMap(Cell::id, cell -> 4.0));
        Map<String, Double> some = Map.of(suite.cells().get(0).id(), 4.0);

        assertThat(estimate(suite, all).inWords())
                .isEqualTo("about 1m00s, as these cells took in runs/before; up to 3m00s if all are disturbed and run"
                        + " again");
        assertThat(estimate(suite, some).inWords())
                .contains(", for 1 of 5 cells as in runs/before, for the others a rough guess: trainings");
    }

    @Test
    void takesAsLongAsTheDeviceWithTheMostTrialsWhereSeveralHaveTrialsAtOnce() {
        assertThat(estimate(onDevices(true)).withoutRepeats()).isEqualTo(Duration.ofSeconds(2 * 3 * 4));
        assertThat(estimate(onDevices(false)).withoutRepeats()).isEqualTo(Duration.ofSeconds(3 * 3 * 4));
    }

    @Test
    void isShownWithTheTrialsOfEachDevice() {
        assertThat(dryRun(onDevices(true)).everyTrial().stream().map(line -> line.replaceAll("#.*", "")))
                .startsWith("a: profile=on-a ")
                .endsWith("b: profile=on-b ")
                .hasSize(9);
        assertThat(dryRun(onDevices(false)).everyTrial()).allMatch(line -> line.startsWith("profile="));
        assertThat(dryRun(onDevices(true)).cells())
                .containsExactly("a: profile=on-a: 3 trials", "b: profile=on-b: 3 trials", "a: profile=on-a: 3 trials");
    }

    @Test
    void isShownWithNoMoreCellsThanAPageHolds() {
        assertThat(dryRun(Trials.suite(25, Repetitions.of(2))).cells())
                .hasSize(21)
                .contains("batch-size=20: 2 trials")
                .last()
                .isEqualTo("and 5 more cells; --all lists every trial");
        assertThat(dryRun(Trials.suite(1, Repetitions.of(1))).cells()).containsExactly("the only cell: 1 trial");
    }

    /** Returns a suite with two cells on the device a and one on b, which measures for three seconds. */
    private static Suite onDevices(boolean atOnce) {
        return Trials.suite(
                List.of(Trials.cell("a"), Trials.cell("b"), Trials.cellOn("a", "a2")), new Repetitions(3, 2, atOnce));
    }

    private static TimeEstimate estimate(Suite suite) {
        return estimate(suite, Map.of());
    }

    private static TimeEstimate estimate(Suite suite, Map<String, Double> earlier) {
        return new TimeEstimate(suite, GridPlan.of(suite).trials(), new EarlierTimes("runs/before", earlier));
    }

    private static DryRun dryRun(Suite suite) {
        return new DryRun(suite, GridPlan.of(suite).trials());
    }

    private static Suite suite(int repetitions, Optional<Throughput> throughput, Optional<Convergence> convergence) {
        Suite usual = Trials.suite(5, Repetitions.of(repetitions));
        Measure measure =
                new Measure(throughput, convergence, Optional.empty(), OptionalLong.empty(), CheckpointChoice.NONE);
        return new Suite(
                usual.name(),
                usual.question(),
                usual.text(),
                usual.grid(),
                usual.search(),
                usual.endEarly(),
                measure,
                usual.repetitions(),
                usual.guard(),
                usual.trialTimeout(),
                usual.factory(),
                usual.cells().stream()
                        .map(cell -> new Cell(
                                cell.id(), cell.point(), cell.workload(), cell.settings(), cell.profile(), measure))
                        .toList());
    }
}
