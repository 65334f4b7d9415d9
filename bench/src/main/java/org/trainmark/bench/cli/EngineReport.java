package org.trainmark.bench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trainmark.bench.suite.Suite;
import org.trainmark.results.TrialReport;
import org.trainmark.results.engines.EngineComparison;
import org.trainmark.results.log.RunDirectory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What a comparison of engines leaves in its directory: two runs with their reports, and the table. */
final class EngineReport {

    private final CommandLine commandLine;
    private final Terminal terminal;
    private final Path root;

    /** @throws ParameterException if the directory is that of a run, which would take the two runs for foreign files */
    EngineReport(CommandLine commandLine, Terminal terminal, Path root) {
        if (Files.exists(root.resolve("run.json"))) {
            throw new ParameterException(
                    commandLine, root + " is the directory of a run, not of a comparison; choose another --out");
        }
        this.commandLine = commandLine;
        this.terminal = terminal;
        this.root = root;
    }

    Path root() {
        return root;
    }

    Path sweep() {
        return root.resolve("sweep");
    }

    Path comparison() {
        return root.resolve("comparison");
    }

    /** Writes the report of one of the runs and returns its trials. */
    List<TrialReport> written(Path run) {
        RunDirectory directory = RunDirectory.open(run);
        new Summary(commandLine, terminal).write(directory);
        return directory.trials(notice -> {});
    }

    /** Shows the table and writes it down. */
    void show(Suite suite, EngineComparison compared) {
        compared.print(terminal.tableColumns(), commandLine.getOut());
        Path file = root.resolve("engines.md");
        try {
            Files.writeString(file, page(suite, compared));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        commandLine.getOut().println();
        commandLine.getOut().println("Table: " + file);
    }

    private String page(Suite suite, EngineComparison compared) {
        String cpu = RunDirectory.open(comparison()).info().provenance().getOrDefault("cpu", "an unknown processor");
        StringBuilder page =
                new StringBuilder("# Engines compared: %s%n%n%s%n%n".formatted(suite.name(), suite.question()));
        compared.writeMarkdown(page);
        return page.append(
                        "- Measured on %s. All trials: [sweep](sweep/report/report.md), [comparison](comparison/report/report.md).%n"
                                .formatted(cpu))
                .toString();
    }
}
