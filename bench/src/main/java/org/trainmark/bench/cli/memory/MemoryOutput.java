package org.trainmark.bench.cli.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.trainmark.bench.cli.output.Terminal;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.memory.MemoryJson;
import org.trainmark.results.report.memory.MemoryPredictions;
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

    /** Shows the tables to people, and what other batch sizes would hold; returns the latter. */
    List<String> print(List<MemoryGroup> groups, List<Integer> predicted) throws IOException {
        if (!json) {
            MemoryTables.print(groups, terminal.tableColumns(), commandLine.getOut());
        }
        return predict(groups, predicted);
    }

    /** Shows to people what other batch sizes would hold, and returns it. */
    List<String> predict(List<MemoryGroup> groups, List<Integer> predicted) {
        List<String> predictions = MemoryPredictions.sentences(groups, predicted);
        if (json) {
            return predictions;
        }
        PrintWriter out = commandLine.getOut();
        predictions.stream()
                .flatMap(sentence -> TextTable.wrapped(sentence, terminal.tableColumns()).stream())
                .forEach(out::println);
        out.flush();
        return predictions;
    }

    /** Tells people what a search found, and programs all. */
    void tell(List<MemoryGroup> groups, List<Integer> predicted, List<String> found) {
        List<String> lines = json ? List.of(MemoryJson.write(groups, predicted, found)) : found;
        lines.forEach(commandLine.getOut()::println);
    }

    void write(String title, List<MemoryGroup> groups, List<String> findings, Path file) {
        StringBuilder page = new StringBuilder();
        try {
            MemoryTables.write(title, groups, findings, page);
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
