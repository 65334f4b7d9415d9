package org.trainmark.results.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.report.TextTable.Column;
import org.trainmark.results.report.summary.Unit;
import org.trainmark.results.stats.Medians;

/** What the trials of a run held in memory, batch size by batch size. */
public final class MemoryTables {

    static final List<String> HEAD = List.of(
            "Batch",
            "Parameters",
            "Gradients",
            "Optimizer state",
            "Activations",
            "Data",
            "Workspace",
            "Held",
            "No purpose",
            "Peak resident",
            "Samples/s");

    /** What the columns mean. */
    static final List<String> DEFINITIONS = List.of(
            "Held: all that the engine's allocator counts, without what it held before; no purpose: the part of it that is"
                    + " none of the columns before it.",
            "Peak resident: the highest resident set of the trial's JVM, with the JVM itself, its code and native"
                    + " libraries.",
            "All figures are medians over trials, each in a JVM of its own.");

    private MemoryTables() {}

    /** Prints the tables for a terminal. */
    public static void print(List<MemoryGroup> groups, int width, Appendable out) throws IOException {
        for (MemoryGroup group : groups) {
            out.append('\n').append(group.label()).append('\n');
            List<List<String>> rows = rows(group);
            List<Column> columns = new ArrayList<>();
            // What matters most first: columns are given up from the right.
            for (int index : new int[] {0, 7, 9, 10, 4, 3, 1, 2, 6, 5, 8}) {
                columns.add(new Column(
                        HEAD.get(index),
                        rows.stream().map(row -> row.get(index)).toList()));
            }
            for (String line : new TextTable(columns, 3, 2).lines(width)) {
                out.append(line).append('\n');
            }
            for (String sentence : MemorySentences.of(group)) {
                for (String line : TextTable.wrapped(sentence, width)) {
                    out.append(line).append('\n');
                }
            }
        }
    }

    /** Writes the tables as a page. */
    public static void write(String title, List<MemoryGroup> groups, List<String> findings, Appendable out)
            throws IOException {
        Markdown page = new Markdown(out);
        page.heading(1, title);
        if (!findings.isEmpty()) {
            page.bullets(findings);
        }
        for (MemoryGroup group : groups) {
            page.heading(2, group.label());
            page.table(HEAD, rows(group));
            page.bullets(MemorySentences.of(group));
        }
        page.bullets(DEFINITIONS);
    }

    /** Returns the rows of several groups in one table; what each is comes first. */
    static List<List<String>> allRows(List<MemoryGroup> groups) {
        List<List<String>> all = new ArrayList<>();
        for (MemoryGroup group : groups) {
            for (List<String> row : rows(group)) {
                List<String> labelled = new ArrayList<>(List.of(group.label()));
                labelled.addAll(row);
                all.add(labelled);
            }
        }
        return all;
    }

    private static List<List<String>> rows(MemoryGroup group) {
        return group.uses().keySet().stream().map(batch -> row(group, batch)).toList();
    }

    private static List<String> row(MemoryGroup group, int batch) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(batch)));
        MemoryUse.PURPOSES.forEach(purpose -> row.add(
                Unit.BYTES.text(group.median(batch, use -> use.purposes().getOrDefault(purpose, 0.0)))));
        row.add(Unit.BYTES.text(group.median(batch, MemoryUse::held)));
        row.add(percent(group.median(batch, MemoryUse::unaccounted)));
        double peak = group.median(batch, use -> use.peakResident().orElse(Double.NaN));
        row.add(Double.isFinite(peak) ? Unit.BYTES.text(peak) : "–");
        double[] rates = group.throughputs().getOrDefault(batch, new double[0]);
        row.add(rates.length == 0 ? "–" : Unit.SAMPLES_PER_SECOND.text(Medians.of(rates)));
        return row;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * part);
    }
}
