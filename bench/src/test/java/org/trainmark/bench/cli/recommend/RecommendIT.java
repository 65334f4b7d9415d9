package org.trainmark.bench.cli.recommend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;

/** What to pick of a run of two batch sizes with one trial each, and of the same with more trials. */
class RecommendIT {

    /** One trial each. */
    private static Path once;

    /** Three trials each, those of batch 16 as they are and those of batch 64 with a hundredth of its throughput. */
    private static Path run;

    @BeforeAll
    static void run(@TempDir Path directory) throws IOException {
        once = directory.resolve(TinySuite.OUT);
        HostProcess.Ended ended = HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        "measure.repetitions=1",
                        "measure.convergence={max-epochs: 10}",
                        "axes.batch-size=[16, 64]"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        run = withMoreTrials(directory.resolve("more"), 100);
    }

    /** Copies the run; batch 64 takes so many times as long, to train and for a sample, as batch 16. */
    private static Path withMoreTrials(Path to, double slower) throws IOException {
        Files.createDirectory(to);
        Files.copy(once.resolve("run.json"), to.resolve("run.json"));
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(once.resolve("trials.jsonl"), UTF_8)) {
            for (int repetition = 0; repetition < 3; repetition++) {
                double factor = (line.contains("\"batch-size\":\"64\"") ? slower : 1) * (1 + 0.001 * repetition);
                lines.add(line.replace("-r0\"", "-r" + repetition + "\"")
                        .replace("\"repetition\":0", "\"repetition\":" + repetition)
                        .replaceAll("\"trainingSeconds\":[0-9.E-]+", "\"trainingSeconds\":" + factor)
                        .replaceAll("\"throughput\":\\{\"value\":[0-9.E-]+", "\"throughput\":{\"value\":" + 1 / factor)
                        .replaceAll(",\"stepsFile\":\"[^\"]*\"", ""));
            }
        }
        Files.write(to.resolve("trials.jsonl"), lines, UTF_8);
        return to;
    }

    @Test
    void isOneOfTheCellsWithAllThatASuiteNeedsForIt() {
        HostProcess.Ended ended = recommend(run);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .startsWith(
                        "Take batch 16: 1.00 s, the best of 2 that keep to the limits, with a chance of more than 99 %.")
                .containsPattern("\n  batch-size: 16\n  profile: quick\n  profiles:\n    quick: \\{device: cpu,")
                .contains("\nRunners-up:\n  batch 64: 100 s, 100.00 times as much");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"time, s", "THROUGHPUT, samples/s"})
    void isTheBestInWhatItIsAskedFor(String objective, String unit) {
        HostProcess.Ended ended = recommend(run, "--objective", objective);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out().lines().findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).startsWith("Take batch 16").contains(unit + ", the best of 2"));
    }

    @ParameterizedTest
    @CsvSource({"accuracy, %", "loss, ''"})
    void canBeTheMostAccurateToo(String objective, String unit) {
        HostProcess.Ended ended = recommend(run, "--objective", objective);

        assertThat(ended.code()).as(ended.err()).isIn(ExitCode.FINE, ExitCode.CANNOT_TELL);
        assertThat(ended.out())
                .contains("\nEach value is the mean of a cell's trials, as in the table of the run.\n", unit);
    }

    @Test
    void costsWhatTheProfileCosts() {
        HostProcess.Ended ended = recommend(run, "--objective", "cost", "--price", "quick=2.5/h");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains(": costs 0.", " in the currency of the price, the best of 2");
    }

    @Test
    void takesTheLeastEnergyWhereThatWasMeasured(@TempDir Path directory) throws IOException {
        Path measured = withMoreTrials(directory.resolve("measured"), 1);
        Path log = measured.resolve("trials.jsonl");
        String energy = "\"measurements\":{\"energy\":{\"value\":%s.0,\"unit\":\"J\"},";
        List<String> lines = Files.readAllLines(log, UTF_8).stream()
                .map(line -> line.replace(
                        "\"measurements\":{", energy.formatted(line.contains("\"batch-size\":\"64\"") ? "7" : "9")))
                .toList();
        Files.write(log, lines, UTF_8);

        HostProcess.Ended ended = recommend(measured, "--objective", "energy");

        assertThat(ended.code()).as(ended.out() + ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).startsWith("Take batch 64: 7.00 J, the best of 2");
    }

    @Test
    void cannotBeToldFromOneTrialEach() {
        HostProcess.Ended ended = recommend(once);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(ended.out())
                .startsWith("Cannot tell between these:\n  batch ")
                .contains("\nNothing can be resampled: each cell has one trial")
                .containsPattern("\n  ./trainmark run SUITE.yaml --set 'axes=\\{batch-size: \\[(16, 64|64, 16)], "
                        + "profile: \\[quick]}' --set seed=[0-9]+\n")
                .doesNotContain("Take");
    }

    @Test
    void cannotBeToldBetweenCellsThatAreTheSame(@TempDir Path directory) throws IOException {
        HostProcess.Ended ended = recommend(withMoreTrials(directory.resolve("same"), 1));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.CANNOT_TELL);
        assertThat(ended.out())
                .contains("\n  batch 16: 1.00 s, ", "\n  batch 64: 1.00 s, ", "with a chance of 50 %\n")
                .doesNotContain("Take");
    }

    @Test
    void saysThatARunIsNotComplete(@TempDir Path directory) throws IOException {
        Path part = withMoreTrials(directory.resolve("part"), 1);
        Path log = part.resolve("trials.jsonl");
        Files.write(log, Files.readAllLines(log, UTF_8).subList(0, 1), UTF_8);

        assertThat(recommend(part).out()).contains("\nThe run is not complete: 1 of 2 trials.\n");
    }

    @ParameterizedTest
    @CsvSource({"95, for percent write 95%", "NaN, from 0 to 1", "-1, from 0 to 1", "1.5, at most 1"})
    void namesTheMendOfAnAccuracy(String accuracy, String mend) {
        HostProcess.Ended ended = recommend(run, "--min-accuracy=" + accuracy);

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--min-accuracy", mend);
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
        assertThat(ended.err()).contains("--").endsWith("./trainmark recommend --help tells what it takes.\n");
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
