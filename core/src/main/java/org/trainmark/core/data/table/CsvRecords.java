package org.trainmark.core.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.Iterator;
import java.util.function.BiFunction;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.Separator;
import org.trainmark.core.data.file.Printable;
import org.trainmark.core.data.file.SourceBytes;

/** The records of a table (RFC 4180 with a separator of choice), of which the first is its header. */
final class CsvRecords {

    /** Of what the parser says. */
    private static final int LONGEST = 300;

    private CsvRecords() {}

    /**
     * Returns what {@code reading} makes of a table's header and the records below it.
     *
     * @throws DataException if it is no such table
     */
    static <T> T read(SourceBytes source, Separator separator, BiFunction<CsvHeader, Iterator<CsvRecord>, T> reading)
            throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator.character())
                .trimWhitespacesAroundQuotes(separator != Separator.TAB)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(source.text())) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new DataException(
                        source.place() + " is empty: it needs a header line and a line for each example.");
            }
            return reading.apply(new CsvHeader(source.place(), records.next().getFields(), separator), records);
        } catch (CsvParseException e) {
            throw refused(source.place(), e);
        }
    }

    /** Our own refusals come wrapped from where the parser read on. */
    private static DataException refused(String place, CsvParseException e) {
        return e.getCause() instanceof DataException own
                ? own
                : new DataException(
                        "%s: %s".formatted(place, Printable.of(String.valueOf(e.getMessage()), LONGEST)), e);
    }
}
