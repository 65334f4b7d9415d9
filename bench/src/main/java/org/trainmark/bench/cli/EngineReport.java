package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.engines.EngineComparison;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.report.EngineTable;
import picocli.CommandLine;

/** What a comparison of engines shows, and leaves in the report of its run: the table. */
final class EngineReport {

    private final CommandLine commandLine;
    private final Terminal terminal;
    private final RunDirectory directory;

    EngineReport(CommandLine commandLine, Terminal terminal, RunDirectory directory) {
        this.commandLine = commandLine;
        this.terminal = terminal;
        this.directory = directory;
    }

    /** Shows the table and writes it down. */
    void show(Suite suite, EngineComparison compared) {
        new EngineTable(compared).print(terminal.tableColumns(), commandLine.getOut());
        Path file = directory.report().resolve("engines.md");
        try {
            AtomicFile.write(file, page(suite, compared).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        commandLine.getOut().println();
        commandLine.getOut().println("Table: " + file);
    }

    private String page(Suite suite, EngineComparison compared) {
        String cpu = directory.info().provenance().getOrDefault("cpu", "an unknown processor");
        StringBuilder page =
                new StringBuilder("# Engines compared: %s%n%n%s%n%n".formatted(suite.name(), suite.question()));
        new EngineTable(compared).writeMarkdown(page);
        return page.append("- Measured on %s. All trials: [report](report.md).%n".formatted(cpu))
                .toString();
    }
}
