package org.trainmark.bench.cli.cluster;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

@ExtendWith(OnSlurm.class)
class SlurmRunIT {

    private final Path directory;

    SlurmRunIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void runsEveryRepetitionOnOneNodeAndLeavesNothingThere(SlurmHere slurm) throws IOException {
        HostProcess.Ended ended = HostProcess.run(slurm.environment(), directory, ClusterSuite.arguments(directory));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        List<TrialReport> trials = ClusterSuite.logged(directory);
        assertThat(ClusterSuite.lines(directory)).isEqualTo(ClusterSuite.TRIALS);
        assertThat(trials).hasSize(ClusterSuite.TRIALS).allMatch(TrialReport::isCompleted);
        Map<Integer, Set<String>> nodes =
                trials.stream().collect(groupingBy(TrialReport::repetition, mapping(SlurmRunIT::node, toSet())));
        assertThat(nodes.values()).allSatisfy(ofOne -> assertThat(ofOne).hasSize(1));
        assertThat(nodes.values().stream().flatMap(Set::stream)).containsOnly("n1", "n2");
        assertThat(trials.stream()
                        .map(trial -> trial.host().facts().get("machine-class"))
                        .distinct())
                .singleElement()
                .isEqualTo(RunDirectory.open(directory.resolve("run"))
                        .info()
                        .provenance()
                        .get("machine-class"));
        assertThat(directory.resolve("run/logs/%s.log".formatted(trials.get(0).id())))
                .content()
                .contains("epoch 3");
        try (var logs = Files.list(directory.resolve("run/logs"))) {
            assertThat(logs).hasSize(ClusterSuite.TRIALS);
        }
        slurm.awaitNothingLeft();
    }

    private static String node(TrialReport trial) {
        return trial.host().facts().getOrDefault("node", "");
    }

    @Test
    void trainsTheSameCurvesAsHere(SlurmHere slurm) throws IOException {
        String[] here = TinySuite.arguments(directory, "measure.repetitions=2", CONVERGENCE);
        HostProcess.Ended alone = HostProcess.run(directory, here);
        List<TrialReport> own = TinySuite.logged(directory);
        Files.move(directory.resolve(TinySuite.OUT), directory.resolve("here"));
        List<String> there = new ArrayList<>(List.of(here));
        there.addAll(List.of("--on", "slurm", "--nodes=2"));

        HostProcess.Ended ended = HostProcess.run(slurm.environment(), directory, there.toArray(String[]::new));

        assertThat(alone.code()).as(alone.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        List<TrialReport> others = TinySuite.logged(directory);
        assertThat(others).extracting(TrialReport::id).containsExactlyInAnyOrderElementsOf(ids(own));
        for (TrialReport trial : own) {
            TrialReport other = others.stream()
                    .filter(one -> one.id().equals(trial.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(losses(other)).isNotEmpty().isEqualTo(losses(trial));
            assertThat(directory.resolve("run").resolve(other.stepsFile().orElseThrow()))
                    .exists();
        }
        slurm.awaitNothingLeft();
    }

    private static final String CONVERGENCE = "measure.convergence={max-epochs: 3, target-accuracy: 0.99}";

    private static List<String> ids(List<TrialReport> trials) {
        return trials.stream().map(TrialReport::id).toList();
    }

    private static List<Double> losses(TrialReport trial) {
        return trial.curve().stream().map(CurvePoint::validationLoss).toList();
    }

    @Test
    void searchesAndEndsTrainingsEarlyOnNodes(SlurmHere slurm) throws IOException {
        String[] arguments = ClusterSuite.arguments(
                directory,
                "--set=axes={}",
                "--set=search={space: {digit: [1, 2, 3, 4, 5, 6, 7, 8]}, objective: {minimize: final-loss}, budget: {trials: 8}, end-early: {median: {start: 1, warm-up: 1}}}",
                "--set=measure.repetitions=1");

        HostProcess.Ended ended = HostProcess.run(slurm.environment(), directory, arguments);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        List<TrialReport> trials = ClusterSuite.logged(directory);
        assertThat(trials.stream().map(SlurmRunIT::node)).contains("n1", "n2");
        assertThat(trials).extracting(TrialReport::outcome).contains(Outcome.ENDED_EARLY);
        slurm.awaitNothingLeft();
    }

    @Test
    void leavesNodesOfAnotherClassOut(SlurmHere slurm) throws IOException {
        HostProcess.Ended ended = HostProcess.run(
                slurm.environment(),
                directory,
                ClusterSuite.arguments(
                        directory, "--nodes=3", "--slurm-options=-p all", "--set=measure.repetitions=5"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains("n3 is not fit: it is of another class of machine than the run's");
        assertThat(ClusterSuite.logged(directory).stream().map(SlurmRunIT::node))
                .doesNotContain("n3");
        slurm.awaitNothingLeft();
    }

    @Test
    void takesTheCardsThatTheDriverShows(SlurmHere slurm) throws IOException {
        HostProcess.Ended ended = HostProcess.run(
                slurm.environment(),
                directory,
                ClusterSuite.arguments(directory, "--cards=h200", "--set=measure.repetitions=1"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ClusterSuite.logged(directory).stream().map(SlurmRunIT::node))
                .containsOnly("n1");
        slurm.awaitNothingLeft();
    }

    @Test
    void makesARunOfEachKindOfCard(SlurmHere slurm) throws IOException {
        HostProcess.Ended ended = HostProcess.run(
                slurm.environment(),
                directory,
                ClusterSuite.arguments(directory, "--each-of=h200", "--set=measure.repetitions=1", "--quiet"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(RunDirectory.open(directory.resolve("run-h200")).trials(notice -> {}))
                .hasSize(2);
        assertThat(ended.err()).contains("./trainmark compare --across-machines run-h200");
    }
}
