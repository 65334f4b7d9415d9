package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.output.ExitCode;

/** Commands that only read what a run left. */
class FinishedRunIT {

    private static final List<String> REPORTS =
            List.of("cells.csv", "curve.csv", "report.html", "report.json", "report.md", "targets.csv", "trials.csv");

    private static Path parent;
    private static Path run;
    private static HostProcess.Ended ran;

    @BeforeAll
    static void run(@TempDir Path directory) {
        parent = directory;
        run = directory.resolve(TinySuite.OUT);
        ran = HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        "measure.repetitions=1",
                        "measure.convergence={max-epochs: 2}",
                        "axes.batch-size=[16, 64]"));
        assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void reportWritesAndShowsTheSameAsTheRun() throws IOException {
        assertThat(deletedReports()).containsExactlyElementsOf(REPORTS);

        HostProcess.Ended ended = HostProcess.run(parent, "report", TinySuite.OUT);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).isEqualTo(ran.out()).endsWith("\nReport: run/report/report.html\n");
        assertThat(ended.err()).isEmpty();
        assertThat(deletedReports()).containsExactlyElementsOf(REPORTS);
    }

    @ParameterizedTest
    @CsvSource({"., .", "steps, ..", "logs, ../steps/.."})
    void reportFindsARunByWhateverLeadsThere(String from, String name) {
        HostProcess.Ended ended = HostProcess.run(run.resolve(from), "report", name);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).endsWith("\nReport: " + name + "/report/report.html\n");
    }

    /** Deletes what the report consists of, and returns the names. */
    private static List<String> deletedReports() throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("report"))) {
            List<Path> all = files.sorted().toList();
            for (Path file : all) {
                Files.delete(file);
            }
            return all.stream().map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void memoryShowsWhatEachBatchHeld() {
        HostProcess.Ended ended = execute("memory", run.toString(), "--predict", "32,128");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .containsPattern("\nBatch +Held +Peak resident ")
                .containsPattern("\n16 +[0-9.]+ KiB ")
                .containsPattern("\n64 +[0-9.]+ KiB ")
                .contains(", batch 32: held ", ", batch 128: held ", "Warning: only 16 to 64 were measured");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void baselineKeepsTheRunInOneFile() {
        HostProcess.Ended ended = HostProcess.run(parent, "baseline", "main-1.0_a", TinySuite.OUT);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).isEqualTo("baselines/main-1.0_a.jsonl: 2 trials\n");
        assertThat(ended.err()).isEmpty();
        assertThat(parent.resolve("baselines")).isDirectoryContaining("glob:**/main-1.0_a.jsonl");
        assertThat(parent.resolve("baselines/main-1.0_a.jsonl")).content().hasLineCount(3);
    }

    @ParameterizedTest
    @CsvSource({
        "report RUN/report, is not a run",
        "report nowhere, nowhere does not exist",
        "memory RUN --limit 1GiB, '--limit and --process-limit try batch sizes, so they need a suite'",
        "memory RUN --dry-run, a run is shown as it is",
        "memory RUN --predict 0, --predict takes batch sizes from 1 on",
        "baseline ../name RUN, 'a baseline''s name has letters'",
        "baseline name nowhere, nowhere does not exist"
    })
    void isRefusedWhereInputIsBad(String words, String why) {
        HostProcess.Ended ended = execute(words.replace("RUN", run.toString()).split(" "));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void isRefusedWhereTheRunHasNoTrialYet(@TempDir Path empty) throws IOException {
        Files.copy(run.resolve("run.json"), empty.resolve("run.json"));

        HostProcess.Ended memory = execute("memory", empty.toString());
        HostProcess.Ended baseline = execute("baseline", "none", empty.toString());

        assertThat(memory.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(memory.err()).contains("no completed trial of " + empty + " says what it held");
        assertThat(baseline.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(baseline.err()).contains(empty + " has no trial, so nothing to keep");
        assertThat(memory.out() + baseline.out()).isEmpty();
    }

    private static HostProcess.Ended execute(String... arguments) {
        return InProcess.run(Map.of(), arguments);
    }
}
