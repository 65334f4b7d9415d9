package org.trainmark.results.report.memory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;

/** What the trials of a run held in memory, batch size by batch size. */
public final class MemoryTables {

    /** Columns for a terminal, what matters most first: they are given up from the right. */
    private static final List<String> FOR_TERMINAL = List.of(
            "Batch",
            "Failed",
            "Held",
            "On the device",
            "Peak on the GPU",
            "Peak resident",
            "Samples/s",
            "Activations",
            "Optimizer state",
            "Parameters",
            "Gradients",
            "Workspace",
            "Data",
            "No purpose");

    /** What the columns mean. */
    static final List<String> DEFINITIONS = List.of(
            "Held: all that the engine's allocator counts, without what it held before; no purpose: the part of it that is"
                    + " none of the columns before it.",
            "On the device: all memory in use there, by any process, as its driver told the engine; peak on the GPU: the highest"
                    + " that nvidia-smi read.",
            "Peak resident: the highest resident set of the trial's JVM, with the JVM itself, its code and native"
                    + " libraries.",
            "All figures are medians over trials, each in a JVM of its own.");

    private MemoryTables() {}

    /** Prints the tables for a terminal. */
    public static void print(MemoryFacts facts, int width, Appendable out) throws IOException {
        for (MemoryGroup group : facts.groups()) {
            MemoryTable table = MemoryTable.of(group);
            List<Column> columns = FOR_TERMINAL.stream()
                    .filter(table.head()::contains)
                    .map(name -> new Column(name, table.column(name)))
                    .toList();
            print(group.label(), new TextTable(columns, 3, 2), MemorySentences.of(group), width, out);
        }
        Optional<SequenceSection> section = SequenceSection.of(facts);
        if (section.isPresent()) {
            SequenceSection known = section.get();
            print(SequenceSection.TITLE, table(known.held()), known.sentences(), width, out);
            if (known.largest().isPresent()) {
                print(SequenceSection.LARGEST, table(known.largest().get()), List.of(), width, out);
            }
        }
    }

    private static TextTable table(MemoryTable table) {
        return TextTable.of(table.head(), table.rows(), 3, 2);
    }

    private static void print(String title, TextTable table, List<String> sentences, int width, Appendable out)
            throws IOException {
        List<String> lines = new ArrayList<>(TextTable.wrapped(title, width));
        lines.addAll(table.lines(width));
        sentences.forEach(sentence -> lines.addAll(TextTable.wrapped(sentence, width)));
        out.append('\n');
        for (String line : lines) {
            out.append(line).append('\n');
        }
    }

    /** Writes the tables as a page. */
    public static void write(String title, MemoryFacts facts, List<String> findings, Appendable out)
            throws IOException {
        Markdown page = new Markdown(out);
        page.heading(1, title);
        if (!findings.isEmpty()) {
            page.bullets(findings);
        }
        Optional<SequenceSection> section = SequenceSection.of(facts);
        if (section.isPresent()) {
            section.get().write(page);
        }
        for (MemoryGroup group : facts.groups()) {
            page.heading(2, group.label());
            MemoryTable table = MemoryTable.of(group);
            page.table(table.head(), table.rows());
            page.bullets(MemorySentences.of(group));
        }
        page.bullets(DEFINITIONS);
    }
}
