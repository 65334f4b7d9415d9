package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.core.data.KnownDataset;
import picocli.CommandLine;

class DataListIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();
    private final Path cache;

    DataListIT(@TempDir Path cache) {
        this.cache = cache;
    }

    @Test
    void showsEveryKnownSetWithItsSizeAndLicence() {
        assertThat(execute("data", "list")).isEqualTo(ExitCode.FINE);

        for (KnownDataset set : KnownDataset.values()) {
            assertThat(out.toString().lines())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(set.id() + " ")
                            .contains(set.facts().license()));
        }
        assertThat(messages.toString()).isEmpty();
    }

    @Test
    void needsACommand() {
        assertThat(execute("data")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(messages.toString()).contains("list or fetch");
    }

    @Test
    void refusesToFetchWhatItDoesNotKnow() {
        assertThat(execute("data", "fetch", "fashion-mnst")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(messages.toString()).contains("fashion-mnist");
    }

    private int execute(String... arguments) {
        CommandLine commandLine = Trainmark.commandLine(
                Map.of("XDG_CACHE_HOME", cache.toString()), new Terminal(OptionalInt.empty(), OptionalInt.empty()));
        return commandLine
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(messages, true))
                .execute(arguments);
    }
}
