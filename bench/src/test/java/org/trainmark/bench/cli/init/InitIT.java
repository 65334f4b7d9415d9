package org.trainmark.bench.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;

/** Suites to start from: that they are about the table that is given, and run as they are. */
class InitIT {

    private final Path directory;

    InitIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private Path table(String name, String head, String line) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        for (int i = 0; i < 100; i++) {
            text.append(line.formatted(0.25 * i, i % 4 == 0 ? "rare" : "often", 3.5 * i + 0.125))
                    .append('\n');
        }
        return Files.writeString(directory.resolve(name), text);
    }

    private static HostProcess.Ended execute(String... arguments) {
        return InProcess.run(Map.of(), arguments);
    }

    private void passesADryRun(Path suite) {
        HostProcess.Ended dry = execute("run", suite.toString(), "--dry-run");

        assertThat(dry.code()).as(dry.err()).isEqualTo(ExitCode.FINE);
    }

    @Test
    void looksAtATableOfClasses() throws IOException {
        Path table = table("my flowers.csv", "width,kind", "%1$s,%2$s");
        Path suite = directory.resolve("flowers.yaml");

        HostProcess.Ended ended = execute("init", table.toString(), "--out", suite.toString());

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("100 examples", "2 classes", "'often' 7")
                .contains("./trainmark run " + suite + " --dry-run");
        assertThat(suite)
                .content()
                .startsWith("# Which ")
                .contains("name: my-flowers", "target: kind", "task: classification", "target-accuracy: 0.8");
        passesADryRun(suite);
    }

    @Test
    void predictsTheColumnThatIsNamed() throws IOException {
        Path table = table("house.csv", "price,size", "%3$s,%1$s");
        Path suite = directory.resolve("suite.yaml");

        HostProcess.Ended ended = execute("init", table.toString(), "--target", "price", "--out", suite.toString());

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(suite)
                .content()
                .contains("target: price", "task: regression", "loss: mean-squared-error")
                .doesNotContain("target-accuracy");
        passesADryRun(suite);
    }

    @Test
    void writesASuiteOfDigitsAndNeverOverAnything() throws IOException {
        Path suite = directory.resolve("start.yaml");

        HostProcess.Ended first = execute("init", suite.toString());
        String text = Files.readString(suite);
        HostProcess.Ended second = execute("init", suite.toString());

        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.FINE);
        assertThat(second.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(second.err()).contains("start.yaml is there already");
        assertThat(suite).hasContent(text);
        passesADryRun(suite);
    }

    @ParameterizedTest
    @CsvSource({
        "init nowhere.csv, there is no table nowhere.csv",
        "init a.yaml --target x, --target and --out are for a table"
    })
    void isRefusedWhereInputIsBad(String words, String why) {
        HostProcess.Ended ended = execute(words.split(" "));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains(why);
    }
}
