package org.trainmark.bench.cli.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.results.history.History;
import org.trainmark.results.report.history.HistoryFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows a history. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show what changed since when: in a terminal, or as a page in Markdown.")
public final class HistoryShowCommand implements Callable<Integer> {

    private static final Path HERE = Path.of("-");

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write a page in Markdown; - for here.")
    private @Nullable Path markdown;

    @Mixin
    private final HistoryOption history = new HistoryOption();

    public HistoryShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        History read = history.read(spec.commandLine().getErr());
        int columns = terminal.tableColumns();
        if (markdown == null) {
            HistoryFormat.TEXT.write(read, columns, spec.commandLine().getOut());
        } else if (markdown.equals(HERE)) {
            HistoryFormat.MARKDOWN.write(read, columns, spec.commandLine().getOut());
        } else {
            HistoryPageCommand.write(HistoryFormat.MARKDOWN, read, markdown);
        }
        spec.commandLine().getOut().flush();
        return ExitCode.FINE;
    }
}
