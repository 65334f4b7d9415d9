package org.trainmark.results.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.results.engines.Contenders;
import org.trainmark.results.engines.EngineComparison;
import org.trainmark.results.engines.EngineComparison.Row;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;

/** A comparison of engines as a table, with what a reader must know. */
public final class EngineTable {

    private final Contenders contenders;
    private final List<Row> comparisons;
    private final List<String> varied;
    private final List<String> notes;

    public EngineTable(EngineComparison comparison) {
        contenders = comparison.contenders();
        comparisons = comparison.rows();
        List<String> axes = comparisons.stream()
                .flatMap(row -> row.cell().axes().keySet().stream())
                .distinct()
                .toList();
        varied = axes.stream().filter(axis -> values(axis).count() > 1).toList();
        notes = EngineNotes.of(
                comparison,
                axes.stream()
                        .filter(axis -> !varied.contains(axis))
                        .map(axis -> RunSummary.shortName(axis) + " " + value(comparisons.get(0), axis))
                        .toList());
    }

    private Stream<String> values(String axis) {
        return comparisons.stream().map(row -> value(row, axis)).distinct();
    }

    private static String value(Row row, String axis) {
        return RunSummary.shortValue(row.cell().axes().getOrDefault(axis, "–"));
    }

    /** Writes the table and what it means as Markdown, without a heading. */
    public void writeMarkdown(Appendable out) {
        try {
            Markdown page = new Markdown(out);
            page.table(head(), rows());
            page.bullets(notes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the comparison", e);
        }
    }

    /** Prints the table and what it means in lines of at most {@code width} columns. */
    public void print(int width, Appendable out) {
        try {
            for (String line : lines(width)) {
                out.append(line).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the comparison", e);
        }
    }

    private List<String> head() {
        List<String> head = new ArrayList<>();
        varied.forEach(axis -> head.add(RunSummary.shortName(axis)));
        head.add("threads at most");
        contenders.all().forEach(name -> head.add(name + ", samples/s"));
        if (contenders.rivals().size() > 1) {
            head.add(contenders.reference() + " / fastest rival");
        }
        opponents().forEach(name -> head.add(contenders.reference() + " / " + name));
        return head;
    }

    private List<List<String>> rows() {
        return comparisons.stream().map(this::row).toList();
    }

    private List<String> row(Row row) {
        List<String> fields = new ArrayList<>();
        varied.forEach(axis -> fields.add(value(row, axis)));
        fields.add(Integer.toString(row.threads()));
        contenders.all().forEach(name -> fields.add(throughput(row, name)));
        if (contenders.rivals().size() > 1) {
            fields.add(row.fastest(contenders.rivals())
                    .flatMap(rival -> row.ratio(contenders.reference(), rival).map(ratio -> text(ratio) + ", " + rival))
                    .orElse("–"));
        }
        opponents()
                .forEach(name -> fields.add(row.ratio(contenders.reference(), name)
                        .map(EngineTable::text)
                        .orElse("–")));
        return fields;
    }

    private List<String> opponents() {
        return contenders.all().subList(1, contenders.all().size());
    }

    private String throughput(Row row, String contender) {
        boolean chosen = contenders.choices(contender, row.threads()) > 1;
        return row.reading(contender)
                .map(reading ->
                        Unit.SAMPLES_PER_SECOND.text(reading.median()) + (chosen ? " (" + reading.profile() + ")" : ""))
                .orElse("–");
    }

    private static String text(Estimate ratio) {
        return ratio.interval()
                .map(interval -> Unit.NUMBER.text(ratio.value(), interval))
                .orElseGet(() -> Unit.NUMBER.text(ratio.value()));
    }

    private List<String> lines(int width) {
        TextTable table = TextTable.of(head(), rows(), varied.size() + 1, 2);
        List<String> lines = new ArrayList<>(table.lines(width));
        if (!table.leftOut(width).isEmpty()) {
            String leftOut = String.join("; ", table.leftOut(width));
            lines.addAll(TextTable.wrapped("Not shown for lack of width: " + leftOut + ".", width));
        }
        notes.forEach(note -> lines.addAll(TextTable.wrapped(note, width)));
        return lines;
    }
}
