package org.trainmark.bench.cli.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.history.History;
import org.trainmark.results.report.history.HistoryFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a history as a page with pictures. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        description = "Write the history as one page with pictures, which works offline.")
final class HistoryPageCommand implements Callable<Integer> {

    private static final int UNLIMITED = Integer.MAX_VALUE;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            defaultValue = "trainmark-history.html",
            description = "Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("trainmark-history.html");

    @Mixin
    private final HistoryOption history = new HistoryOption();

    @Override
    public Integer call() {
        write(HistoryFormat.HTML, history.read(spec.commandLine().getErr()), out);
        spec.commandLine().getOut().println(out);
        return ExitCode.FINE;
    }

    static void write(HistoryFormat format, History history, Path file) {
        StringBuilder text = new StringBuilder();
        try {
            format.write(history, UNLIMITED, text);
            AtomicFile.writeSoon(file, bytes -> bytes.write(text.toString().getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
