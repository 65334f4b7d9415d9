package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.plan.EngineRounds;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** A comparison of the engines that need no class path of their own. */
class EnginesIT {

    private static final String SUITE = """
            # Which is faster?
            name: tiny
            data: {synthetic: {examples: 256, features: 8, classes: 3}}
            model: {mlp: {hidden: [8]}}
            optimizer: sgd
            learning-rate: 0.1
            batch-size: 32
            axes:
              profile: [nd4j-1x1, nd4j-2x1, nd4j-1x2, products-1x1]
            measure:
              repetitions: 3
              disturbed-repeats: 0
              throughput: {warmup: 0s, measure: 60ms}
            limits: {trial-timeout: 1m}
            profiles:
              nd4j-1x1: {extends: cpu, threads: {blas: 1}, jvm: [-XX:+UseSerialGC, -XX:TieredStopAtLevel=1]}
              nd4j-2x1: {extends: nd4j-1x1, threads: {blas: 2}}
              nd4j-1x2: {extends: nd4j-1x1, threads: {openmp: 2}}
              products-1x1: {extends: nd4j-1x1, engine: products}
            """;

    private static Path parent;
    private static HostProcess.Ended ended;
    private static List<TrialReport> swept;
    private static List<TrialReport> compared;

    @BeforeAll
    static void compare(@TempDir Path directory) throws IOException {
        parent = directory;
        Files.writeString(directory.resolve("tiny.yaml"), SUITE, UTF_8);
        ended = engines("--out", "compared");
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        List<TrialReport> trials = trials();
        swept = trials.stream()
                .filter(trial -> trial.key().origin().round() == EngineRounds.SWEEP)
                .toList();
        compared = trials.subList(swept.size(), trials.size());
    }

    private static HostProcess.Ended engines(String... options) {
        return HostProcess.run(
                parent,
                Stream.concat(Stream.of("engines", "tiny.yaml"), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private static List<TrialReport> trials() {
        return RunDirectory.open(parent.resolve("compared")).trials(notice -> {});
    }

    private static List<String> profiles(List<TrialReport> trials) {
        return trials.stream()
                .map(trial -> String.valueOf(trial.cell().axes().get("profile")))
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void triesEveryProfileOnceAndNoneTwiceThatHasNoRival() {
        assertThat(profiles(swept.subList(0, 4))).containsExactly("nd4j-1x1", "nd4j-1x2", "nd4j-2x1", "products-1x1");
        assertThat(profiles(swept.subList(4, swept.size()))).doesNotContain("products-1x1");
    }

    @Test
    void comparesTheBestProfilesAsTheSuiteSays() {
        assertThat(profiles(compared)).contains("nd4j-1x1", "products-1x1").isSubsetOf(profiles(swept));
        assertThat(compared).hasSize(profiles(compared).size() * 3);
    }

    @Test
    void showsTheTableAndWritesItDown() throws IOException {
        String page = Files.readString(parent.resolve("compared/report/engines.md"));

        assertThat(page)
                .startsWith("# Engines compared: tiny\n\nWhich is faster?\n\n| threads at most | nd4j, samples/s |"
                        + " products, samples/s | nd4j / products |\n")
                .containsPattern("\\| 1 \\| [0-9.]+( k| M)? \\| [0-9.]+( k| M)? \\| [0-9.]+ \\[.+] \\|")
                .containsPattern("\\| 2 \\| [0-9.]+( k| M)? \\(nd4j-.x.\\) \\| [0-9.]+( k| M)? \\| [0-9.]+ \\[.+] \\|")
                .contains("Measured on ");
        assertThat(ended.out()).contains("nd4j / products").endsWith("\nTable: compared/report/engines.md\n");
    }

    @Test
    void writesTheReportOfBothRounds() {
        assertThat(parent.resolve("compared/report/report.md")).exists();
    }

    @Test
    void goesOnWhereItStopped() {
        HostProcess.Ended again = engines("--out", "compared");

        assertThat(again.code()).as(again.err()).isEqualTo(ExitCode.FINE);
        assertThat(again.out()).isEqualTo(ended.out());
        assertThat(trials().subList(0, swept.size())).isEqualTo(swept);
        assertThat(trials()).hasSize(swept.size() + compared.size()).endsWith(compared.toArray(TrialReport[]::new));
    }
}
