package org.trainmark.bench.cli.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;

/** What a comparison of a run with itself says, where it says it, and with what exit code it ends. */
class ComparisonOutputIT {

    /** What does not differ is the same within a margin so wide, and cannot be told within one so narrow. */
    private static final String WIDE = "peak-resident=50%";

    private static final String NARROW = "throughput=0.0001%";

    private static Path parent;
    private static Path run;

    @BeforeAll
    static void run(@TempDir Path directory) {
        parent = directory;
        run = directory.resolve(TinySuite.OUT);
        HostProcess.Ended ended =
                HostProcess.run(directory, TinySuite.arguments(directory, "axes.batch-size=[32, 64]"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
    }

    @ParameterizedTest
    @CsvSource({WIDE + ", false, 0, Same: ", NARROW + ", false, 4, Cannot tell: ", NARROW + ", true, 3, Cannot tell: "})
    void endsWithTheVerdict(String margin, boolean strict, int code, String answer) {
        List<String> options = new ArrayList<>(List.of("--margin", margin));
        if (strict) {
            options.add("--strict");
        }

        HostProcess.Ended ended = compare(run, options);

        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.out())
                .startsWith("%s (base) against %s (candidate)\n%s".formatted(run, run, answer))
                .containsPattern("\nCell +Metric +Change, 95 % interval ");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void comparesTwoValuesOfAnAxis() {
        HostProcess.Ended ended =
                execute(List.of("compare", run.toString(), "--axis", "batch-size=32,64", "--margin", WIDE));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).startsWith("32 (base) against 64 (candidate)\nSame: ");
    }

    @ParameterizedTest
    @CsvSource({
        "--markdown, '## ', '| Cell | Metric |'",
        "--html, '<!DOCTYPE html>', 'Trials of both sides'",
        "--json, '{', '\"verdict\" : \"same\"'",
        "--junit, '<?xml version=\"1.0\" encoding=\"UTF-8\"?>', '<testsuite '"
    })
    void isWrittenInOneFormatHereOrBesideTheTableToAFile(String option, String start, String part) throws IOException {
        Path file = parent.resolve(option);
        HostProcess.Ended here = compare(run, List.of("--margin", WIDE, option, "-"));
        HostProcess.Ended beside = compare(run, List.of("--margin", WIDE, option, file.toString()));

        assertThat(here.code()).as(here.err()).isEqualTo(ExitCode.FINE);
        assertThat(here.out()).startsWith(start).contains(part).doesNotContain("(base) against " + run + "\n");
        assertThat(beside.code()).as(beside.err()).isEqualTo(ExitCode.FINE);
        assertThat(beside.out()).contains("\nSame: ").doesNotContain(part);
        assertThat(Files.readString(file, UTF_8)).isEqualTo(here.out());
    }

    @Test
    void countsInTestResultsWhatCannotBeToldAsSkippedOrIfStrictAsFailed() {
        assertThat(compare(run, List.of("--margin", NARROW, "--junit", "-")).out())
                .contains("failures=\"0\" skipped=\"2\"");
        assertThat(compare(run, List.of("--margin", NARROW, "--junit", "-", "--strict"))
                        .out())
                .contains("failures=\"2\" skipped=\"0\"");
    }

    @Test
    void needsLeaveToCompareAcrossMachines(@TempDir Path elsewhere) throws IOException {
        copy(run.resolve("trials.jsonl"), elsewhere);
        try (Stream<Path> steps = Files.list(run.resolve("steps"))) {
            Path copies = Files.createDirectory(elsewhere.resolve("steps"));
            steps.forEach(file -> copy(file, copies));
        }
        String info = Files.readString(run.resolve("run.json"), UTF_8);
        Files.writeString(
                elsewhere.resolve("run.json"),
                info.replaceFirst("\"cpu\" : \"[^\"]*\"", "\"cpu\" : \"Abacus 2000\""),
                UTF_8);

        HostProcess.Ended refused = compare(elsewhere, List.of("--margin", WIDE));
        HostProcess.Ended allowed = compare(elsewhere, List.of("--margin", WIDE, "--across-machines"));

        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("the machines differ: cpu: ", "Abacus 2000", "--across-machines");
        assertThat(refused.out()).isEmpty();
        assertThat(allowed.code()).as(allowed.err()).isEqualTo(ExitCode.FINE);
    }

    private static void copy(Path file, Path directory) {
        try {
            Files.copy(file, directory.resolve(file.getFileName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "throughput=2, below 1",
        "throughput=wide, wide",
        "throughput, throughput",
        "speed=2%, no metric 'speed'"
    })
    void refusesAMarginThatIsNone(String margin, String why) {
        HostProcess.Ended ended = compare(run, List.of("--margin", margin));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("--margin").contains(why);
        assertThat(ended.out()).isEmpty();
    }

    private static HostProcess.Ended compare(Path candidate, List<String> options) {
        List<String> words = new ArrayList<>(List.of("compare", run.toString(), candidate.toString()));
        words.addAll(options);
        return execute(words);
    }

    private static HostProcess.Ended execute(List<String> words) {
        return InProcess.run(
                Map.of("XDG_CACHE_HOME", parent.resolve("cache").toString()), words.toArray(String[]::new));
    }
}
