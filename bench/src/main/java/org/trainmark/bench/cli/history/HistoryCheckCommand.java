package org.trainmark.bench.cli.history;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.results.history.History;
import org.trainmark.results.report.history.HistoryFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says with its exit code whether a guarded metric got worse, and still is. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Say whether a guarded metric has got worse and still is. Exit code 0: no, 3: yes, confirmed,"
                + " 4: with --strict, perhaps: provisional, 2: the history cannot be read.")
public final class HistoryCheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(names = "--strict", description = "Exit with 4 for what is provisional.")
    private boolean strict;

    @Mixin
    private final HistoryOption history = new HistoryOption();

    public HistoryCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        History read = history.read(spec.commandLine().getErr());
        HistoryFormat.TEXT.write(
                read, terminal.tableColumns(), spec.commandLine().getOut());
        spec.commandLine().getOut().flush();
        if (read.isWorsened()) {
            return ExitCode.REGRESSION;
        }
        return strict && read.isDoubtful() ? ExitCode.CANNOT_TELL : ExitCode.FINE;
    }
}
