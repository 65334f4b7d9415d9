package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.calibrate.CalibrationFile;

/** Calibrations, each kept where later comparisons look for it. */
class CalibrateIT {

    private final Path directory;

    CalibrateIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void tellsTheNoiseAndHasComparisonsKnowIt() throws IOException {
        HostProcess.Ended ended =
                HostProcess.run(directory, TinyProgram.arguments(directory, List.of("calibrate", "--trials", "4")));
        HostProcess.Ended compared =
                HostProcess.run(directory, "compare", TinySuite.OUT, TinySuite.OUT, "--margin", "throughput=0.0001%");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("4 of 4 trials: 4 completed.")
                .containsPattern("\nMetric +Trials +Between trials +Between runs ")
                .containsPattern("\nthroughput +4 +[0-9.]+ % +not known")
                .containsPattern("\nHere 4 trials a side see [0-9.]+ % in throughput\\.\n")
                .contains("\nHow whole runs differ is not known")
                .containsPattern("\n[0-4] of 4 trials were disturbed\\.\n")
                .contains("\nOwn cost: recording takes ")
                .endsWith("\nKept for comparisons: " + kept() + "\n");
        assertThat(ended.err().lines().filter(line -> line.matches("[0-9]+/[0-9]+ completed .*")))
                .hasSize(4);
        assertThat(directory.resolve(TinySuite.OUT).resolve("report/calibration.json"))
                .hasSameTextualContentAs(kept());
        assertThat(compared.out()).contains("By the calibration of ", "4 trials of each miss a change of throughput");
    }

    @Test
    void tellsHowWholeRunsDifferAndGoesOnWithThem() throws IOException {
        String[] once = TinyProgram.arguments(directory, List.of("calibrate", "--trials", "3", "--runs", "2"));
        HostProcess.Ended ended = HostProcess.run(directory, once);
        HostProcess.Ended more = HostProcess.run(
                directory,
                TinyProgram.arguments(
                        directory, List.of("calibrate", "--trials", "3", "--runs", "3", "--pause", "10ms")));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .containsPattern("\nthroughput +3 +[0-9.]+ % +[0-9.]+ % ")
                .containsPattern("in one run, and two separate runs of so many [0-9.]+ %\\.\n")
                .containsPattern("\nEqual code compared with itself, whole runs: [01] of 1 called better or worse");
        assertThat(ended.err().lines().filter(line -> line.matches("[0-9]+/[0-9]+ completed .*")))
                .hasSize(6);
        assertThat(more.err().lines().filter(line -> line.matches("[0-9]+/[0-9]+ completed .*")))
                .hasSize(3);
        assertThat(more.err()).contains("waiting 10ms before run 3 of 3");
        assertThat(CalibrationFile.read(kept()))
                .hasValueSatisfying(
                        calibration -> assertThat(calibration.runs()).isEqualTo(3));
        assertThat(directory.resolve(TinySuite.OUT).resolve("run-3/trials.jsonl"))
                .isRegularFile();
    }

    @Test
    void tellsOfAKeptCalibrationThatCannotBeRead() throws IOException {
        HostProcess.Ended ended =
                HostProcess.run(directory, TinyProgram.arguments(directory, List.of("calibrate", "--trials", "1")));
        Files.writeString(kept(), "{");
        HostProcess.Ended compared = HostProcess.run(directory, "compare", TinySuite.OUT, TinySuite.OUT);
        HostProcess.Ended runs = HostProcess.run(
                directory, TinyProgram.arguments(directory, List.of("calibrate", "--trials", "1", "--runs", "2")));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(compared.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(compared.err()).contains(kept() + ": this is no calibration", "calibrate again");
        assertThat(runs.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(runs.err()).contains("run holds a run of its own");
    }

    @Test
    void needsATrial() throws IOException {
        HostProcess.Ended ended =
                HostProcess.run(directory, TinyProgram.arguments(directory, List.of("calibrate", "--trials", "0")));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("repetitions must be a whole number from 1 to ");
        assertThat(ended.out()).isEmpty();
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
        assertThat(SharedKernelChecks.othersIn(directory.resolve("cache"))).isEmpty();
    }

    /** Returns the only file of its kind. */
    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("cache/trainmark/calibrations"))) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }
}
