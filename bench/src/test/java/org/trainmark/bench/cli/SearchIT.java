package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** Runs that search. */
class SearchIT {

    private static final int BUDGET = 6;

    private static final String SEARCH = "search={objective: {maximize: throughput}, by: sobol, budget: {trials: 6},"
            + " space: {learning-rate: {from: 0.01, to: 1, scale: log}, batch-size: [8, 32]}}";

    private final Path directory;

    SearchIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private HostProcess.Ended command(List<String> command) {
        return HostProcess.run(directory, TinyProgram.arguments(directory, command, SEARCH, "measure.repetitions=1"));
    }

    /** Of networks, whose trials take a time that can be told beforehand; none runs. */
    private HostProcess.Ended outlined(List<String> command) {
        return HostProcess.run(directory, TinySuite.arguments(directory, command, SEARCH, "measure.repetitions=1"));
    }

    private static List<String> ids(List<TrialReport> trials) {
        return trials.stream()
                .map(trial -> trial.id() + " of " + trial.key().origin())
                .toList();
    }

    @Test
    void goOnAfterAStopWithTheSameProposals() throws IOException {
        HostProcess.Ended whole = command(List.of("run"));
        List<TrialReport> unbroken = TinySuite.logged(directory);
        RunDirectory run = RunDirectory.open(directory.resolve(TinySuite.OUT));
        List<String> lines = Files.readAllLines(run.trialsFile(), UTF_8);
        Files.write(run.trialsFile(), lines.subList(0, 2), UTF_8);
        HostProcess.Ended again = command(List.of("run"));

        assertThat(whole.code()).as(whole.err()).isEqualTo(ExitCode.FINE);
        assertThat(whole.err())
                .contains("trainmark: best so far: ")
                .contains(" in 1 trial, ")
                .contains("trainmark: the winner once more, by seeds that did not choose it")
                .contains("\ntrainmark: the search ends: its 6 trials are spent\n");
        assertThat(run.info().settings())
                .containsEntry("search.list.batch-size.1", "32")
                .containsEntry("search.budget.trials", "6");
        assertThat(Files.readString(run.report().resolve("report.html"), UTF_8))
                .contains("When which trial ran", "Samples/s of the winner", "Budget of each search: 6 trials.");
        assertThat(unbroken).hasSize(BUDGET);
        assertThat(unbroken.get(BUDGET - 1).key().origin().plan()).isEqualTo(Origin.CONFIRM);
        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.FINE);
        assertThat(again.err()).contains("2 of 6 trials");
        // The best of two runs need not be the same point: what the sampler proposes is.
        assertThat(ids(TinySuite.logged(directory)).subList(0, 2))
                .isEqualTo(ids(unbroken).subList(0, 2));
        assertThat(TinySuite.logged(directory))
                .hasSize(BUDGET)
                .extracting(TrialReport::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void goOnInAnotherSpaceWithTheTrialsThatAreInIt() {
        command(List.of("run"));
        HostProcess.Ended narrower = HostProcess.run(
                directory,
                TinyProgram.arguments(
                        directory,
                        SEARCH,
                        "measure.repetitions=1",
                        "search.space.batch-size=[8]",
                        "search.budget.trials=1"));
        HostProcess.Ended other =
                HostProcess.run(directory, TinyProgram.arguments(directory, SEARCH, "measure.repetitions=1", "seed=7"));

        assertThat(narrower.code()).as(narrower.err()).isEqualTo(ExitCode.FINE);
        assertThat(narrower.err())
                .contains("trainmark: the space has changed: ")
                .contains(" of 6 trials are in it and kept; the others stay in the log and count no more");
        assertThat(narrower.out()).doesNotContain("batch 32");
        assertThat(TinySuite.logged(directory)).hasSize(BUDGET);
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains(" holds 6 trials not of this suite with these data and profiles");
    }

    @Test
    void startWithTheTrialsOfAGridWhichMayThenGo() throws IOException {
        HostProcess.run(directory, TinyProgram.arguments(directory, "measure.repetitions=1"));
        Files.move(directory.resolve(TinySuite.OUT), directory.resolve("grid"));
        String[] started = {
            SEARCH, "measure.repetitions=1", "search.budget.trials=4", "search.start-with=[grid, ./grid]"
        };
        HostProcess.Ended outlined =
                HostProcess.run(directory, TinyProgram.arguments(directory, List.of("run", "--dry-run"), started));
        HostProcess.Ended whole = HostProcess.run(directory, TinyProgram.arguments(directory, started));
        RunDirectory run = RunDirectory.open(directory.resolve(TinySuite.OUT));
        Files.move(directory.resolve("grid"), directory.resolve("gone"));
        List<String> lines = Files.readAllLines(run.trialsFile(), UTF_8);
        Files.write(run.trialsFile(), lines.subList(0, 3), UTF_8);
        HostProcess.Ended again =
                HostProcess.run(directory, TinyProgram.arguments(directory, List.of("run", "--quiet"), started));

        assertThat(outlined.code()).as(outlined.err()).isEqualTo(ExitCode.FINE);
        assertThat(outlined.out()).contains("\n1 of 1 trial of grid is known\n");
        assertThat(whole.code()).as(whole.err()).isEqualTo(ExitCode.FINE);
        assertThat(whole.err())
                .contains("trainmark: 1 of 1 trial of grid is known\n")
                .contains("trainmark: 0 of 1 trial of ./grid are known; left out: 1 known already\n")
                .contains("1/4 completed ")
                .contains("4/4 completed ");
        assertThat(Files.readString(run.report().resolve("report.md"), UTF_8)).contains("4 of 4 trials");
        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.FINE);
        assertThat(again.out())
                .startsWith("Best of ")
                .contains(" (1 known before) is ")
                .contains("that chose nothing.");
        assertThat(TinySuite.logged(directory).stream().filter(TrialReport::isKnown))
                .hasSize(1);
        assertThat(TinySuite.logged(directory)).hasSize(5);
    }

    @Test
    void areOutlinedByADryRun() {
        HostProcess.Ended ended = outlined(List.of("run", "--dry-run"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("\nmaximize throughput, by sobol\n")
                .contains("\na continuum of points, at most 6 trials; first\n  batch-size=")
                .contains("\nthen the best 2 by 1 fresh seed each, and the winner by as many others\n")
                .contains("\nat most 6 trials, about ");
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "calibrate", "range-test", "engines"})
    void areNothingForCommandsThatNeedTheirCellsBefore(String command) {
        HostProcess.Ended ended = outlined(List.of(command));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .contains("the suite tiny.yaml searches, and " + command + " needs its cells beforehand");
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
    }
}
