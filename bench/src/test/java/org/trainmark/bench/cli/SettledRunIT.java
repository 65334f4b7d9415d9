package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** Runs that go on until their results are settled. */
class SettledRunIT {

    /** No times vary as little as this. */
    private static final String NEVER = "guard={throughput: 0.0001%}";

    /** No memory varies as much as this. */
    private static final String AT_ONCE = "guard={peak-resident: 90%}";

    private final Path directory;

    SettledRunIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void addTrialsUpToTheLastLook() {
        HostProcess.Ended ended = run(NEVER, "--most-trials", "4");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err())
                .contains("trainmark: 1 of 1 cell not settled; the next look takes 1 trial, about ")
                .contains("\n4/4 completed #4, ")
                .contains("\ntrainmark: 1 of 1 cell not settled after the last look, at 4 trials\n");
        assertThat(ended.out()).contains("4 of 4 trials: 4 completed.");
        assertThat(TinySuite.logged(directory)).hasSize(4);
    }

    @Test
    void addNoneWhereAllIsSettled() {
        HostProcess.Ended ended = run(AT_ONCE);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains("\ntrainmark: all cells are settled\n");
        assertThat(TinySuite.logged(directory)).hasSize(TinySuite.TRIALS);
    }

    @Test
    void addNoneForWhichTheBudgetLeavesNoTime() {
        HostProcess.Ended ended = run(NEVER, "--budget", "1ms");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).contains(", which is more than the budget leaves\n");
        assertThat(TinySuite.logged(directory)).hasSize(TinySuite.TRIALS);
    }

    @Test
    void addTrialsUntilAComparisonIsSettled(@TempDir Path other) {
        String base = other.resolve(TinySuite.OUT).toString();
        // No verdict stands on one trial.
        HostProcess.run(other, TinyProgram.arguments(other, "measure.repetitions=1"));
        HostProcess.Ended unsettled = run(AT_ONCE, "--most-trials", "4", "--against", base);
        HostProcess.run(other, TinyProgram.arguments(other, "measure.repetitions=3"));
        HostProcess.Ended settled = run(AT_ONCE, "--most-trials", "5", "--against", base);

        assertThat(unsettled.code()).as(unsettled.err()).isEqualTo(ExitCode.FINE);
        assertThat(unsettled.err()).contains("1 of 1 cell not settled after the last look, at 4 trials\n");
        assertThat(settled.code()).as(settled.err()).isEqualTo(ExitCode.FINE);
        assertThat(settled.err()).contains("\ntrainmark: all cells are settled\n");
        assertThat(TinySuite.logged(directory)).hasSize(4);
    }

    @Test
    void spendTheirLooksOnceHoweverOftenTheyStart() {
        run(AT_ONCE, "--most-trials", "4");
        assertThat(looks()).isEqualTo(Map.of("looks", "3", "looks-at", "3 4"));
        HostProcess.run(directory, TinyProgram.arguments(directory, AT_ONCE));
        assertThat(looks()).isEqualTo(Map.of("looks", "3", "looks-at", "3 4"));
        run(AT_ONCE, "--most-trials", "5");
        assertThat(looks()).isEqualTo(Map.of("looks", "6", "looks-at", "3 4 5"));
        run(AT_ONCE, "--most-trials", "3");
        assertThat(looks()).isEqualTo(Map.of("looks", "6", "looks-at", "3 4 5"));
    }

    private Map<String, String> looks() {
        Map<String, String> settings = new TreeMap<>(
                RunDirectory.open(directory.resolve(TinySuite.OUT)).info().settings());
        settings.keySet().removeIf(name -> !name.startsWith("looks"));
        return settings;
    }

    @ParameterizedTest(name = "in {0} columns")
    @ValueSource(ints = {0, 80})
    void goOnWhereTheyStopped(int columns) {
        run(NEVER, "--most-trials", "4");
        List<TrialReport> before = TinySuite.logged(directory);
        String cleared = columns == 0 ? "" : "\r\u001b[K";
        HostProcess.Ended ended = HostProcess.run(columns, directory, arguments(NEVER, "--most-trials", "5"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err())
                .contains("trainmark: going on with run, which has 4 of at least 5 trials\n")
                .contains("5/5")
                // Beside other load the legend of disturbed trials follows.
                .contains(cleared + "trainmark: 1 of 1 cell not settled after the last look, at 5 trials\n" + cleared);
        assertThat(ended.out()).contains("5 of 5 trials: 5 completed.");
        assertThat(TinySuite.logged(directory)).hasSize(5).startsWith(before.toArray(TrialReport[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--budget=soon", "--most-trials=many", "--against=nowhere"})
    void areRefusedOnBadInputBeforeAnythingRuns(String option) {
        HostProcess.Ended ended = run(NEVER, option);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(option.substring(option.indexOf('=') + 1));
        assertThat(ended.out()).isEmpty();
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--budget=10m", "--most-trials=5", "--against=nowhere"})
    void areAskedForByName(String option) {
        HostProcess.Ended ended = HostProcess.run(directory, TinyProgram.arguments(directory, List.of("run", option)));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--until-settled");
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
    }

    private HostProcess.Ended run(String guard, String... options) {
        return HostProcess.run(directory, arguments(guard, options));
    }

    private String[] arguments(String guard, String... options) {
        List<String> command = new ArrayList<>(List.of("run", "--until-settled"));
        command.addAll(List.of(options));
        return TinyProgram.arguments(directory, command, guard);
    }
}
