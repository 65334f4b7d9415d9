package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What to pick of a run of two batch sizes. */
class RecommendIT {

    private static Path run;

    @BeforeAll
    static void run(@TempDir Path directory) {
        run = directory.resolve(TinySuite.OUT);
        HostProcess.Ended ended = HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        "measure.repetitions=1",
                        "measure.convergence={max-epochs: 2}",
                        "axes.batch-size=[16, 64]"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void isOneOfTheCellsWithAllThatASuiteNeedsForIt() {
        HostProcess.Ended ended = recommend(run);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .containsPattern("^Take batch (16|64): [0-9.]+ .?s, the best of 2 that keep to the limits, in ")
                .containsPattern("\n  batch-size: (16|64)\n  profile: quick\n  profiles:\n    quick: \\{device: cpu,")
                .containsPattern("\nRunners-up:\n  batch (16|64): ");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"time, s", "THROUGHPUT, samples/s"})
    void isTheBestInWhatItIsAskedFor(String objective, String unit) {
        HostProcess.Ended ended = recommend(run, "--objective", objective);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("Take batch ").contains(unit + ", the best of 2"));
    }

    @Test
    void costsWhatTheProfileCosts() {
        HostProcess.Ended ended = recommend(run, "--objective", "cost", "--price", "quick=2.5/h");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains(": costs ", "the best of 2");
    }

    @Test
    void takesTheLeastEnergyWhereThatWasMeasured(@TempDir Path directory) throws IOException {
        Path measured = Files.createDirectory(directory.resolve("measured"));
        Files.copy(run.resolve("run.json"), measured.resolve("run.json"));
        String trials = Files.readString(run.resolve("trials.jsonl"), UTF_8);
        String energy = "\"measurements\":{\"energy\":{\"value\":7.0,\"unit\":\"J\"},";
        Files.writeString(measured.resolve("trials.jsonl"), trials.replace("\"measurements\":{", energy), UTF_8);

        HostProcess.Ended ended = recommend(measured, "--objective", "energy");

        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains(": 7.00 J, the best of 2");
    }

    @Test
    void isNoneWhereNothingKeepsToALimit() {
        HostProcess.Ended ended = recommend(run, "--max-memory", "1MiB");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(ended.out())
                .startsWith("Nothing keeps to all limits.\nRelaxing one limit would do: batch ")
                .containsPattern("\n  batch 16: memory [0-9.]+ MiB is above 1.00 MiB, by ")
                .doesNotContain("Take");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void saysWhereEveryCellBreaksSeveralLimits() {
        HostProcess.Ended ended = recommend(run, "--max-memory", "1MiB", "--max-time", "0ms");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(ended.out()).contains("Every cell breaks at least two.", " MiB; time ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--objective=fame",
                "--objective=cost",
                "--price=quick",
                "--objective=cost --price=quick=cheap",
                "--max-memory=8GB",
                "--max-time=5",
                "--min-accuracy=high"
            })
    void isRefusedOnBadInput(String options) {
        HostProcess.Ended ended = recommend(run, options.split(" "));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--").contains("Usage: trainmark recommend");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void needsARunWithATrial(@TempDir Path directory) throws IOException {
        HostProcess.Ended none = recommend(directory.resolve("nowhere"));
        Files.copy(run.resolve("run.json"), directory.resolve("run.json"));
        HostProcess.Ended empty = recommend(directory);

        assertThat(none.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(none.err()).contains("nowhere does not exist");
        assertThat(empty.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(empty.err()).contains("has no trial yet");
        assertThat(none.out() + empty.out()).isEmpty();
    }

    private static HostProcess.Ended recommend(Path run, String... options) {
        String[] words = Stream.concat(Stream.of("recommend", run.toString()), Stream.of(options))
                .toArray(String[]::new);
        return InProcess.run(Map.of(), words);
    }
}
