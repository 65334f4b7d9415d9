package org.trainmark.bench.cli.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.Reports;
import org.trainmark.results.report.TerminalSummary;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.RunSummary;
import picocli.CommandLine;

/** Shows what came out of a run and writes its report. */
public final class Summary {

    private final CommandLine commandLine;
    private final Terminal terminal;

    public Summary(CommandLine commandLine, Terminal terminal) {
        this.commandLine = commandLine;
        this.terminal = terminal;
    }

    /** Shows the table of a run and where its report is, which it writes. */
    public void show(RunDirectory directory) {
        RunSummary run = read(directory);
        TerminalSummary.print(run, terminal.tableColumns(), commandLine.getOut());
        commandLine.getOut().println();
        report(run, directory);
    }

    /** Shows the answer and where the report is. */
    void showAnswer(RunDirectory directory) {
        RunSummary run = read(directory);
        TextTable.wrapped(new SearchSections().answer(run), terminal.tableColumns())
                .forEach(commandLine.getOut()::println);
        report(run, directory);
    }

    private RunSummary read(RunDirectory directory) {
        return RunSummary.of(directory, commandLine.getErr()::println);
    }

    private void report(RunSummary run, RunDirectory directory) {
        List<Path> files = Reports.write(run, directory.report());
        commandLine.getOut().println("Report: " + files.get(0));
    }

    /** Writes the report, and prints what it has for programs. */
    public void print(RunDirectory directory) {
        write(directory);
        Path report = directory.report().resolve("report.json");
        try {
            commandLine.getOut().print(Files.readString(report));
            commandLine.getOut().flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + report, e);
        }
    }

    /** Writes the report and shows nothing. */
    public void write(RunDirectory directory) {
        Reports.write(read(directory), directory.report());
    }
}
