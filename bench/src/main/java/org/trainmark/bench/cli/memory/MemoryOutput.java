package org.trainmark.bench.cli.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.memory.MemoryJson;
import org.trainmark.results.report.memory.MemoryQuestion;
import org.trainmark.results.report.memory.MemoryTables;
import picocli.CommandLine;

/** Shows what was measured of memory, and writes it as a page. */
final class MemoryOutput {

    private final CommandLine commandLine;
    private final Terminal terminal;

    private final boolean json;

    /** @param json whether to print for programs */
    MemoryOutput(CommandLine commandLine, Terminal terminal, boolean json) {
        this.json = json;
        this.commandLine = commandLine;
        this.terminal = terminal;
    }

    /**
     * Shows to people what is known, and what else the models tell.
     *
     * @param facts for tables; empty to show none
     */
    void show(Optional<MemoryFacts> facts, List<String> answers) throws IOException {
        if (json) {
            return;
        }
        PrintWriter out = commandLine.getOut();
        if (facts.isPresent()) {
            MemoryTables.print(facts.get(), terminal.tableColumns(), out);
        }
        answers.stream()
                .flatMap(sentence -> TextTable.wrapped(sentence, terminal.tableColumns()).stream())
                .forEach(out::println);
        out.flush();
    }

    /** Tells people what a search found, and programs all. */
    void tell(MemoryFacts facts, MemoryQuestion question, List<String> found) {
        List<String> lines = json ? List.of(MemoryJson.write(facts, question, found)) : found;
        lines.forEach(commandLine.getOut()::println);
    }

    void write(String title, MemoryFacts facts, List<String> findings, Path file) {
        StringBuilder page = new StringBuilder();
        try {
            MemoryTables.write(title, facts, findings, page);
            Folder.makePart(Folder.of(file));
            AtomicFile.write(file, page.toString().getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        if (!json) {
            commandLine.getOut().println();
            commandLine.getOut().println("Tables: " + file);
        }
    }
}
