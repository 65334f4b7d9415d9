package org.trainmark.bench.cli.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;

/** Runs that are refused before they begin. */
class BadInputIT {

    private static final String MANY_MISTAKES = """
            name: mistakes
            data: {set: digits, validaton: 0.2}
            modle: {mlp: {hidden: [64]}}
            model: {mlp: {hidden: many}}
            optimizer: adam
            batch-size: 10000000
            axes:
              learning-rate: [0.1, -1, 0.1]
              schedule: []
            measure:
              convergence: {max-epochs: ten}
            profile: gpu
            """;

    private final Path directory;
    private final Path out;

    BadInputIT(@TempDir Path directory) {
        this.directory = directory;
        out = directory.resolve("run");
    }

    @Test
    void everyMistakeOfASuiteIsListedWithItsLineAndColumn() throws IOException {
        Path file = Files.writeString(directory.resolve("mistakes.yaml"), MANY_MISTAKES, UTF_8);

        HostProcess.Ended ended = execute("run", file.toString(), "--out", out.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err().lines())
                .allMatch(line -> line.matches(".*mistakes\\.yaml:\\d+:\\d+: .+"))
                .anyMatch(line -> line.contains(":2:21: unknown key 'validaton'"))
                .anyMatch(line -> line.contains(":3:1: unknown key 'modle'; did you mean 'model'?"))
                .anyMatch(line -> line.contains(":4:23: hidden must be a list"))
                .anyMatch(line -> line.contains(":8:24: learning-rate must be greater than 0"))
                .anyMatch(line -> line.contains(":8:28: repeats 0.1"))
                .anyMatch(line -> line.contains(":9:13: axis 'schedule' has no values"))
                .anyMatch(line -> line.contains(":11:29: max-epochs must be a whole number"));
        assertThat(out).doesNotExist();
    }

    @Test
    void aMissingDataSetIsNamedWithTheOneCommandThatGetsIt() {
        assumeFalse(
                Files.exists(Path.of("/usr/share/datasets/fashion-mnist")), "this machine has Fashion-MNIST already");

        HostProcess.Ended ended = execute("run", "fashion", "--out", out.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("./trainmark data fetch fashion-mnist");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDirectoryThatHoldsSomethingElseIsLeftAlone() throws IOException {
        Path precious = Files.writeString(Files.createDirectory(out).resolve("precious"), "x", UTF_8);

        HostProcess.Ended ended = execute("run", "quickstart", "--out", out.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("precious").contains("--out");
        assertThat(out).isDirectoryContaining(precious::equals).isDirectoryNotContaining("glob:**/run*");
    }

    @Test
    void aWordThatIsNoCommandIsRefused() {
        HostProcess.Ended ended = execute("rum");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("run");
    }

    @Test
    void aReportNeedsARun() {
        HostProcess.Ended ended = execute("report", directory.toString());

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(directory.toString());
    }

    private HostProcess.Ended execute(String... arguments) {
        HostProcess.Ended ended = InProcess.run(
                Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString()), arguments);
        assertThat(ended.out()).isEmpty();
        return ended;
    }
}
