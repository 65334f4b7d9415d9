package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.Reports;
import org.trainmark.results.report.TerminalSummary;
import org.trainmark.results.summary.RunSummary;
import picocli.CommandLine;

/** Shows what came out of a run and writes its report. */
final class Summary {

    private final CommandLine commandLine;
    private final Terminal terminal;

    Summary(CommandLine commandLine, Terminal terminal) {
        this.commandLine = commandLine;
        this.terminal = terminal;
    }

    void show(RunDirectory directory) {
        RunSummary run = RunSummary.of(directory, commandLine.getErr()::println);
        TerminalSummary.print(run, terminal.tableColumns(), commandLine.getOut());
        List<Path> files = Reports.write(run, directory.report());
        commandLine.getOut().println();
        commandLine.getOut().println("Report: " + files.get(0));
    }

    /** Writes the report, and prints what it has for programs. */
    void print(RunDirectory directory) {
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
    void write(RunDirectory directory) {
        Reports.write(RunSummary.of(directory, commandLine.getErr()::println), directory.report());
    }
}
