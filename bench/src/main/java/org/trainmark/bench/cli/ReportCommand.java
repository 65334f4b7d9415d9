package org.trainmark.bench.cli;

import java.util.concurrent.Callable;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.cli.runs.NamedRun;
import org.trainmark.bench.cli.start.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a run anew and shows its table. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Write the report of a run (Markdown, CSV, JSON, HTML) and show the table.")
final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "Directory or name of the run, or latest.")
    private String run;

    @Option(names = "--json", description = "Print JSON, for programs, and nothing else.")
    private boolean json;

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Summary summary = new Summary(spec.commandLine(), terminal);
        if (json) {
            summary.print(NamedRun.open(run));
        } else {
            summary.show(NamedRun.open(run));
        }
        return ExitCode.FINE;
    }
}
