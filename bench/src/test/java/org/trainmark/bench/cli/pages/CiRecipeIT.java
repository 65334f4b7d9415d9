package org.trainmark.bench.cli.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.launch.ServiceJar;

/** That what the pages tell to do in CI does it: the lines of the first recipe, as a shell runs them. */
class CiRecipeIT {

    private static final String SUITE = """
            # Is this branch slower?
            name: perf
            data: {synthetic: {examples: 256, features: 8, classes: 3}, validation: 0.25}
            model: {mlp: {hidden: [8]}}
            optimizer: sgd
            learning-rate: 0.1
            batch-size: 32
            axes: {profile: [before, after]}
            measure: {repetitions: REPETITIONS, disturbed-repeats: 0, throughput: {warmup: 200ms, measure: 200ms}}
            profiles:
              before: {extends: cpu-1, class-path: before/bench/target, jvm: [-XX:TieredStopAtLevel=1]}
              after: {extends: cpu-1, class-path: bench/target, jvm: [-XX:TieredStopAtLevel=1, FLAG]}
            """;

    private final Path directory;

    CiRecipeIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        for (String version : List.of("before/bench/target", "bench/target")) {
            ServiceJar.withoutService(directory.resolve(version));
        }
    }

    private int recipe(String flag, String repetitions) throws IOException, InterruptedException {
        Files.writeString(
                directory.resolve("perf.yaml"), SUITE.replace("FLAG", flag).replace("REPETITIONS", repetitions));
        String command = HostProcess.command(directory).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        String script = Document.read(Document.ROOT.resolve("bench/README.md")).blocks().stream()
                .filter(block -> block.text().contains("--axis profile=before,after"))
                .findFirst()
                .orElseThrow()
                .text()
                .lines()
                .filter(line -> line.startsWith("./trainmark"))
                .map(line -> line.replace("./trainmark", command))
                .collect(Collectors.joining("\n"));
        Files.createDirectories(directory.resolve("tmp"));
        Process shell = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        return shell.waitFor();
    }

    private String log() throws IOException {
        return Files.readString(directory.resolve("log"));
    }

    @Test
    void turnsRedWhereTheBranchIsSlower() throws Exception {
        // So slow that no other work on the machine can hide it.
        int code = recipe("-Dtrainmark.slowdown=50", "5");

        assertThat(code).as(log()).isNotZero();
        assertThat(log()).contains("10 of 10 trials: 10 completed.");
        assertThat(directory.resolve("page.md")).content().contains("slower");
        assertThat(directory.resolve("perf.xml")).content().contains("<failure");
    }

    @Test
    void doesNotWhereItCannotBeTold() throws Exception {
        // No verdict stands on two trials.
        int code = recipe("-Xmx256m", "2");

        assertThat(code).as(log()).isZero();
        assertThat(directory.resolve("page.md")).content().containsIgnoringCase("cannot tell");
    }
}
