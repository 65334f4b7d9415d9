package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.core.data.DataException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

class FailuresTest {

    private final StringWriter messages = new StringWriter();
    private final CommandLine commandLine =
            new CommandLine(CommandSpec.create()).setErr(new PrintWriter(messages, true));

    @Test
    void callBadInputBadInputAndSayOnlyWhatIsWrong() throws Exception {
        assertThat(handle(new DataException("no such column"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(messages.toString()).isEqualToIgnoringNewLines("no such column");
    }

    @Test
    void sayWhatTheSystemSaidOfAFile() throws Exception {
        IOException cause = new IOException("outer", new IOException("No space left on device"));

        assertThat(handle(new UncheckedIOException("cannot write run.json", cause)))
                .isEqualTo(ExitCode.TRIAL_FAILED);
        assertThat(messages.toString())
                .isEqualToIgnoringNewLines(
                        "trainmark: cannot write run.json: No space left on device: make room, or choose another place");
    }

    @Test
    void nameAFileOnce() throws Exception {
        handle(new UncheckedIOException("cannot write a/run.json", new AccessDeniedException("a/run.json")));
        handle(new UncheckedIOException("cannot write a/run.json", new NoSuchFileException("a")));
        handle(new UncheckedIOException("cannot write b", new FileSystemException("a/c", null, "Is a directory")));

        assertThat(messages.toString().lines())
                .containsExactly(
                        "trainmark: cannot write a/run.json: permission denied: give this user the right to it, or choose another"
                                + " place",
                        "trainmark: cannot write a/run.json: no such file or directory: make it, or name another",
                        "trainmark: cannot write b: a/c: Is a directory");
    }

    @Test
    void sayWhatNoFileCanBeCalled() throws Exception {
        assertThat(handle(new InvalidPathException("a\0b", "Nul character not allowed")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(messages.toString()).contains("no file can be called a b");
    }

    @Test
    void leaveWhatNobodyForesawToItsStackTrace() {
        IllegalStateException broken = new IllegalStateException("broken");

        assertThatIllegalStateException().isThrownBy(() -> handle(broken)).isSameAs(broken);
        assertThat(messages.toString()).isEmpty();
    }

    private int handle(Exception failure) throws Exception {
        return new Failures()
                .handleExecutionException(
                        failure,
                        commandLine,
                        ParseResult.builder(commandLine.getCommandSpec()).build());
    }
}
