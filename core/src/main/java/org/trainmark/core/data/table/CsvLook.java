package org.trainmark.core.data.table;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataSource.Csv.Kind;
import org.trainmark.core.data.Separator;
import org.trainmark.core.data.file.SourceBytes;

/**
 * What a first look at a table shows, to write a suite from.
 *
 * @param separator as its first line suggests
 * @param columns of the header
 * @param lines how many examples were looked at
 * @param more whether there are others, which were not
 */
public record CsvLook(Path file, Separator separator, List<ColumnLook> columns, int lines, boolean more) {

    /** How many examples are looked at. */
    private static final int MOST_LINES = 10_000;

    /** Whole numbers of more different values are quantities. */
    private static final int MOST_CLASSES = 20;

    public CsvLook {
        requireNonNull(file, "file");
        requireNonNull(separator, "separator");
        columns = List.copyOf(columns);
    }

    /**
     * Looks at the header and the first 10,000 examples.
     *
     * @throws DataException if the file cannot be read as a table with examples
     */
    public static CsvLook at(Path file) {
        Separator separator = SourceBytes.read(file, CsvLook::firstLine)
                .flatMap(SeparatorGuess::of)
                .orElse(Separator.COMMA);
        return SourceBytes.read(
                file,
                bytes ->
                        CsvRecords.read(bytes, separator, (header, records) -> look(file, separator, header, records)));
    }

    /** Returns the column that is probably to be predicted: the last. */
    public ColumnLook target() {
        return columns.get(columns.size() - 1);
    }

    /** Returns what the target probably is: a quantity if it has many different numbers, else a class. */
    public Kind kind() {
        ColumnLook target = target();
        boolean classes = target.kind() != ColumnLook.Kind.NUMBERS
                || (target.wholeNumbers() && target.distinct() <= MOST_CLASSES);
        return classes ? Kind.CLASSIFICATION : Kind.REGRESSION;
    }

    /** Returns the names of the features that are better left out: ids, and those that cannot be read. */
    public List<String> leftOut() {
        return columns.subList(0, columns.size() - 1).stream()
                .filter(ColumnLook::betterLeftOut)
                .map(ColumnLook::name)
                .toList();
    }

    /** Returns whether a value of a feature that is not left out, or of the target, is missing. */
    public boolean missesValues() {
        return columns.stream()
                .anyMatch(column -> column.missing() > 0 && !leftOut().contains(column.name()));
    }

    private static Optional<String> firstLine(SourceBytes source) throws IOException {
        // Read no further than the parser would, should the file be one line.
        char[] head = new char[1 << 16];
        int count = new BufferedReader(source.text()).read(head, 0, head.length);
        return count < 0 ? Optional.empty() : new String(head, 0, count).lines().findFirst();
    }

    private static CsvLook look(Path file, Separator separator, CsvHeader header, Iterator<CsvRecord> records) {
        header.requireFeatures(header.names().get(0));
        List<ColumnTally> tallies =
                header.names().stream().map(ColumnTally::new).toList();
        int lines = 0;
        while (lines < MOST_LINES && records.hasNext()) {
            CsvRecord record = records.next();
            header.requireFields(record.getFieldCount(), record.getStartingLineNumber());
            for (int column = 0; column < tallies.size(); column++) {
                tallies.get(column).add(record.getField(column).strip());
            }
            lines++;
        }
        if (lines == 0) {
            throw header.withoutExamples();
        }
        return new CsvLook(
                file, separator, tallies.stream().map(ColumnTally::look).toList(), lines, records.hasNext());
    }
}
