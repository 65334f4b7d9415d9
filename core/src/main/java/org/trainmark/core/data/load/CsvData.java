package org.trainmark.core.data.load;

import java.io.IOException;
import java.util.Optional;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource.Csv;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.file.SourceBytes;
import org.trainmark.core.data.table.CsvTable;
import org.trainmark.core.data.table.TableContent;

/** Takes a table for examples. */
final class CsvData {

    private CsvData() {}

    static RawData read(SourceBytes source, Csv request) throws IOException {
        TableContent table = CsvTable.read(source, request);
        Rows rows = new TableRows(table);
        return new RawData(
                String.valueOf(request.file().getFileName()),
                source.sha256(),
                table.task(),
                table.classes(),
                Shape.flat(rows.width()),
                Scaling.PER_FEATURE,
                rows,
                Optional.empty(),
                table.remarks());
    }
}
