package org.trainmark.core.data.table;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.trainmark.core.data.Columns;
import org.trainmark.core.data.Columns.Missing;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.file.Printable;
import org.trainmark.core.data.file.SourceBytes;

/** Reads a table as features and a target. */
public final class CsvTable {

    private final CsvHeader header;
    private final Columns how;
    private final int targetIndex;
    private final CsvTarget target;
    private final List<FeatureColumn> columns = new ArrayList<>();
    private final List<Integer> indexes = new ArrayList<>();
    private final DoubleBuilder lines = new DoubleBuilder();
    private long dropped;

    private CsvTable(CsvHeader header, Csv request) {
        this.header = header;
        how = request.columns();
        targetIndex = header.indexOf(request.target());
        header.requireFeatures(request.target());
        target = CsvTarget.of(request.kind(), header.column(targetIndex));
        how.ignored().forEach(header::indexOf);
        how.text().forEach(header::indexOf);
        for (int column = 0; column < header.count(); column++) {
            String name = header.names().get(column);
            if (column != targetIndex && !how.ignored().contains(name)) {
                indexes.add(column);
                columns.add(new FeatureColumn(
                        header.column(column), name, how.text().contains(name)));
            }
        }
        if (columns.isEmpty()) {
            throw new DataException(header.column(targetIndex) + " is the only one left: ignore fewer columns.");
        }
    }

    /**
     * Returns what a table holds.
     *
     * @throws DataException if it cannot be learned from as {@code request} says
     */
    public static TableContent read(SourceBytes source, Csv request) throws IOException {
        return CsvRecords.read(
                source,
                request.columns().separator(),
                (header, records) -> new CsvTable(header, request).filled(records));
    }

    private TableContent filled(Iterator<CsvRecord> records) {
        records.forEachRemaining(this::add);
        if (lines.size() == 0) {
            throw dropped == 0
                    ? header.withoutExamples()
                    : new DataException("%s: in every line a value is missing, so missing: drop leaves none."
                            .formatted(header.place()));
        }
        Targets targets = target.targets();
        List<TableColumn> features =
                columns.stream().flatMap(column -> column.columns().stream()).toList();
        List<String> remarks = new ArrayList<>(targets.remarks());
        remarks.addAll(remarks());
        return new TableContent(features, header.column(targetIndex), targets, lines.toArray(), remarks);
    }

    private void add(CsvRecord record) {
        long line = record.getStartingLineNumber();
        header.requireFields(record.getFieldCount(), line);
        if (how.missing() == Missing.DROP && misses(record)) {
            dropped++;
            return;
        }
        lines.add((double) line);
        requireRoom();
        target.add(record.getField(targetIndex).strip(), () -> header.field(line, targetIndex));
        for (int i = 0; i < columns.size(); i++) {
            int column = indexes.get(i);
            String text = record.getField(column).strip();
            Supplier<String> field = () -> header.field(line, column);
            boolean there = columns.get(i).add(text, field);
            if (!there && how.missing() == Missing.REFUSE) {
                throw new DataException(
                        field.get()
                                + ": the value is missing. Fill it in or remove the line, or write missing: mean or missing: drop.");
            }
        }
    }

    /** Says that the values cannot be kept before memory ends. */
    private void requireRoom() {
        long bytes = bytes(lines.size(), columns);
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            throw new DataException("%s is too large for this JVM, whose heap is at most %d MB: use fewer lines."
                    .formatted(header.place(), most >> 20));
        }
    }

    /** Each value is kept in double precision, and then in single for each column that a network sees of it. */
    static long bytes(int lines, List<FeatureColumn> columns) {
        long width = columns.stream().mapToLong(FeatureColumn::width).sum();
        return lines * (columns.size() * (long) Double.BYTES + width * Float.BYTES);
    }

    private boolean misses(CsvRecord record) {
        return MissingWords.contain(record.getField(targetIndex).strip())
                || indexes.stream()
                        .anyMatch(column ->
                                MissingWords.contain(record.getField(column).strip()));
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (dropped > 0) {
            remarks.add("%d lines are left out, for a value is missing".formatted(dropped));
        }
        long filled = columns.stream().mapToLong(FeatureColumn::missing).sum();
        if (filled > 0) {
            remarks.add("%d missing values became their column's mean".formatted(filled));
        }
        columns.stream()
                .filter(column -> column.words() == lines.size() && column.words() >= ColumnLook.FEWEST_OF_AN_ID)
                .map(column -> "every line has another word in '%s'; if they are ids, ignore the column"
                        .formatted(Printable.of(column.name())))
                .forEach(remarks::add);
        String text = columns.stream()
                .filter(column -> column.words() > 0)
                .map(column -> "'%s' (%d)".formatted(Printable.of(column.name()), column.words()))
                .collect(joining(", "));
        if (!text.isEmpty()) {
            remarks.add("text columns, each word a feature: " + text);
        }
        return remarks;
    }
}
