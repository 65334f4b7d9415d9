package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.TrialLog;

/** Trainings that pause, of which the best is gone on with in JVMs of its own, beside the same that never paused. */
class PausedTrainingIT {

    private static HostProcess.Ended ended;
    private static List<TrialReport> tries;
    private static List<TrialReport> paused;
    private static List<TrialReport> straight;
    private static Path directory;

    @BeforeAll
    static void run(@TempDir Path parent) throws IOException {
        HostProcess.run(parent, arguments(parent));
        straight = TinySuite.logged(parent);
        Files.move(parent.resolve(TinySuite.OUT), parent.resolve("straight"));
        ended = HostProcess.run(
                parent, arguments(parent, "end-early={asha: {first: 1, factor: 2}}", "measure.checkpoint=best"));
        directory = parent.resolve(TinySuite.OUT);
        paused = TinySuite.logged(parent);
        tries = TrialLog.read(RunDirectory.open(directory).trialsFile(), Optional.empty(), notice -> {});
    }

    private static String[] arguments(Path parent, String... more) {
        List<String> changes = new ArrayList<>(List.of(
                "measure.repetitions=1",
                "axes.learning-rate=[0.3, 1e-3, 1e-6, 1e-7]",
                "optimizer={momentum: {decay: 0.5}}",
                "measure.throughput={warmup: 0s, measure: 50ms}",
                "measure.convergence={max-epochs: 4, evaluate-every: 0.5}"));
        changes.addAll(List.of(more));
        return TinySuite.arguments(parent, changes.toArray(String[]::new));
    }

    @Test
    void goOnTwiceAndComeToTheSameEndBitByBit() {
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        TrialReport best =
                paused.stream().filter(TrialReport::isCompleted).findFirst().orElseThrow();
        TrialReport unbroken = straight.stream()
                .filter(trial -> trial.cell().equals(best.cell()))
                .findFirst()
                .orElseThrow();

        assertThat(tries.stream().filter(trial -> trial.id().equals(best.id()))).hasSize(3);
        assertThat(losses(best)).isEqualTo(losses(unbroken)).hasSize(8);
        assertThat(best.curve()).extracting(CurvePoint::trainingSeconds).isSorted();
        assertThat(best.findings().rates()).isEqualTo(unbroken.findings().rates());
    }

    private static List<Double> losses(TrialReport trial) {
        return trial.curve().stream().map(CurvePoint::validationLoss).collect(Collectors.toList());
    }

    @Test
    void endEarlyWhereTheyAreNotPromoted() {
        assertThat(paused).hasSize(4);
        assertThat(paused.stream().filter(trial -> !trial.isCompleted()))
                .hasSize(3)
                .allSatisfy(trial -> {
                    assertThat(trial.outcome()).isEqualTo(Outcome.ENDED_EARLY);
                    assertThat(trial.ending().training()).contains(TrainingEnd.PAUSED);
                    assertThat(trial.reason())
                            .hasValueSatisfying(reason -> assertThat(reason).matches("paused at epoch [12]"));
                });
    }

    @Test
    void keepTheirCheckpointsAsLongAsTheyWait() {
        assertThat(kept(".checkpoint")).hasSize(3 + paused.size());
        assertThat(kept(".best.checkpoint")).hasSize(paused.size());
    }

    private static List<String> kept(String end) {
        return Stream.of(directory.resolve("checkpoints").toFile().list())
                .filter(name -> name.endsWith(end))
                .toList();
    }

    @Test
    void handTheCheckpointOfTheirBestEvaluationOn() throws IOException {
        for (TrialReport trial : paused) {
            String name = trial.host().facts().get(Circumstances.CHECKPOINT);
            CurvePoint best = trial.curve().stream()
                    .max(Comparator.comparingDouble((CurvePoint point) ->
                                    point.validationAccuracy().orElseThrow())
                            .thenComparing(point -> -point.step()))
                    .orElseThrow();

            assertThat(StoredCheckpoint.read(directory.resolve(name))
                            .reached()
                            .progress()
                            .steps())
                    .isEqualTo(best.step());
        }
    }

    @Test
    void keepNothingWhereNobodyAsks() {
        assertThat(directory.resolveSibling("straight").resolve("checkpoints")).doesNotExist();
    }

    @Test
    void arePromotedInASearchWhoseConfirmationIsNeverEnded(@TempDir Path parent) {
        HostProcess.Ended searched = HostProcess.run(
                parent,
                TinySuite.arguments(
                        parent,
                        "measure.repetitions=1",
                        "measure.throughput={warmup: 0s, measure: 50ms}",
                        "measure.convergence={max-epochs: 3}",
                        "search={objective: {minimize: final-loss}, by: random, budget: {trials: 8},"
                                + " end-early: {asha: {factor: 2}},"
                                + " space: {learning-rate: {from: 0.001, to: 1, scale: log}}}"));
        List<TrialReport> trials = TinySuite.logged(parent);

        assertThat(searched.code()).as(searched.err()).isEqualTo(ExitCode.FINE);
        assertThat(searched.out()).contains(" ended early; ending early saved about ");
        assertThat(trials).extracting(TrialReport::outcome).contains(Outcome.ENDED_EARLY);
        assertThat(trials.stream().filter(trial -> trial.key().origin().plan().equals(Origin.CONFIRM)))
                .isNotEmpty()
                .allMatch(TrialReport::isCompleted);
        assertThat(trials.stream().filter(trial -> trial.key().origin().rung().isPresent()))
                .isNotEmpty();
    }
}
