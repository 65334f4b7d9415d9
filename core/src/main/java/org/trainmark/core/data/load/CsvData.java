package org.trainmark.core.data.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.Shape;

/** Reads a comma-separated table (RFC 4180, UTF-8, with or without a byte-order mark). */
final class CsvData {

    private final CsvHeader header;
    private final CsvTarget target;
    private final FloatBuilder features = new FloatBuilder();

    private CsvData(CsvHeader header, CsvTarget target) {
        this.header = header;
        this.target = target;
    }

    /** @throws DataException if the table cannot be learned from as {@code request} says */
    static RawData read(SourceBytes source, Csv request) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source.stream())) {
            return read(source, request, reader.iterator());
        } catch (CsvParseException e) {
            throw new DataException("%s: %s".formatted(source.place(), e.getMessage()), e);
        }
    }

    private static RawData read(SourceBytes source, Csv request, Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw new DataException(source.place() + " is empty: it needs a header line and a line for each example.");
        }
        CsvHeader header = new CsvHeader(source.place(), records.next().getFields(), request.target());
        CsvData table = new CsvData(
                header, CsvTarget.of(request.kind(), "%s, column '%s'".formatted(source.place(), request.target())));
        records.forEachRemaining(table::add);
        FloatRows rows = new FloatRows(header.width(), table.features.toArray(), table.target.targets());
        if (rows.count() == 0) {
            throw new DataException(source.place() + " has a header line, but no examples below it.");
        }
        String name = String.valueOf(request.file().getFileName());
        return new RawData(
                name,
                source.sha256(),
                table.target.task(),
                Shape.flat(rows.width()),
                Scaling.PER_FEATURE,
                rows,
                Optional.empty());
    }

    private void add(CsvRecord record) {
        long line = record.getStartingLineNumber();
        header.requireFields(record.getFieldCount(), line);
        for (int column = 0; column < record.getFieldCount(); column++) {
            String text = record.getField(column).strip();
            if (header.isTarget(column)) {
                target.add(text, header.field(line, column));
            } else {
                features.add(CsvNumber.parse(text, header.field(line, column)));
            }
        }
    }
}
