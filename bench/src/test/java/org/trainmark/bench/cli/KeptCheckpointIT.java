package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.TrainingProgress;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;

/** Checkpoints that a suite asks for, of trainings whose best evaluation is not their last. */
class KeptCheckpointIT {

    /** Of 8 · 8 + 8 + 8 · 3 + 3 parameters, with as many of momentum. */
    private static final String SPACE = "checkpoints of up to 1 trial take about 792 B in ";

    private final Path directory;

    KeptCheckpointIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private HostProcess.Ended run(String choice, String... options) {
        List<String> command = new ArrayList<>(List.of("run"));
        command.addAll(List.of(options));
        return HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        command,
                        "measure.repetitions=1",
                        "optimizer={momentum: {decay: 0.9}}",
                        "learning-rate=0.5",
                        "measure.throughput={warmup: 0s, measure: 50ms}",
                        "measure.convergence={max-epochs: 20, patience: 5}",
                        "measure.checkpoint=" + choice));
    }

    private TrialReport trial() {
        return TinySuite.logged(directory).get(0);
    }

    private TrainingProgress progress(TrialReport trial) throws IOException {
        String name = trial.host().facts().get(Circumstances.CHECKPOINT);
        StoredCheckpoint stored =
                StoredCheckpoint.read(directory.resolve(TinySuite.OUT).resolve(name));
        assertThat(stored.of()).containsEntry("learning-rate", "0.5");
        return stored.reached().progress();
    }

    @Test
    void isThatOfTheBestEvaluation() throws IOException {
        HostProcess.Ended ended = run("best");
        TrialReport trial = trial();

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains("trainmark: " + SPACE + "run/checkpoints\n");
        assertThat(trial.host().facts().get(Circumstances.CHECKPOINT))
                .isEqualTo("checkpoints/%s.best.checkpoint".formatted(trial.id()));
        TrainingProgress progress = progress(trial);
        CurvePoint best = best(trial.curve());
        assertThat(progress.steps())
                .isEqualTo(best.step())
                .isLessThan(last(trial).step());
        assertThat(progress.curve()).last().extracting(EvaluationPoint::steps).isEqualTo(best.step());
        assertThat(directory.resolve("run/checkpoints").toFile().list()).hasSize(1);
    }

    private static CurvePoint best(List<CurvePoint> curve) {
        double highest = curve.stream()
                .mapToDouble(point -> point.validationAccuracy().orElseThrow())
                .max()
                .orElseThrow();
        return curve.stream()
                .filter(point -> point.validationAccuracy().orElseThrow() == highest)
                .findFirst()
                .orElseThrow();
    }

    private static CurvePoint last(TrialReport trial) {
        return trial.curve().get(trial.curve().size() - 1);
    }

    @Test
    void isThatOfTheLastStepOfATrainingThatLostPatience() throws IOException {
        HostProcess.Ended ended = run("last");
        TrialReport trial = trial();

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(trial.ending().training()).contains(TrainingEnd.PATIENCE);
        assertThat(progress(trial).steps()).isEqualTo(last(trial).step());
        assertThat(directory.resolve("run/checkpoints").toFile().list())
                .containsExactly(trial.id() + ".last.checkpoint");
    }

    @Test
    void isMissedByATrialThatCompletesWithoutIt() throws IOException {
        Files.createDirectory(directory.resolve(TinySuite.OUT));
        Files.writeString(directory.resolve(TinySuite.OUT).resolve("checkpoints"), "no directory");

        HostProcess.Ended ended = run("last");
        TrialReport trial = trial();

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(trial.isCompleted()).isTrue();
        assertThat(trial.host().facts().get(Circumstances.MISSING_CHECKPOINT))
                .startsWith("something of that name is there: ");
        assertThat(ended.err()).contains("trainmark: no checkpoint of %s is kept: ".formatted(trial.id()));
    }

    @Test
    void isMissedOfAnEngineThatKeepsNoStates() {
        HostProcess.Ended ended = HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        "measure.repetitions=1",
                        "measure.convergence={max-epochs: 1}",
                        "measure.checkpoint=best",
                        "profiles.quick.engine=products"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(trial().provenance())
                .containsEntry(Circumstances.MISSING_CHECKPOINT, "this engine cannot keep the state of a training");
        assertThat(directory.resolve("run/checkpoints")).doesNotExist();
    }

    @Test
    void isToldOfWhereNothingRuns() {
        assertThat(run("best", "--dry-run").out())
                .contains("\n" + SPACE + "the run's checkpoints\n1 trial of 1 cell, about ");
    }
}
