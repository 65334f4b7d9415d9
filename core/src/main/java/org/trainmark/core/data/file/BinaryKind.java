package org.trainmark.core.data.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/** Files that are sometimes given for text, by the bytes that they begin with. */
enum BinaryKind {
    ZIP("PK\u0003\u0004", "a ZIP archive or a workbook (.xlsx, .ods): unpack it, or save the table as CSV"),
    PARQUET("PAR1", "a Parquet file: save the table as CSV"),
    ARROW("ARROW1", "an Arrow file: save the table as CSV"),
    OLD_EXCEL("\u00d0\u00cf\u0011\u00e0", "an old workbook (.xls): save the table as CSV"),
    SQLITE("SQLite format 3", "an SQLite database: save the table as CSV"),
    HDF5("\u0089HDF", "an HDF5 file: save the table as CSV"),
    NUMPY("\u0093NUMPY", "a NumPy array: save it as CSV or IDX"),
    PDF("%PDF", "a PDF document: save the table as CSV"),
    PNG("\u0089PNG", "an image: images are read from IDX files"),
    JPEG("\u00ff\u00d8\u00ff", "an image: images are read from IDX files"),
    XZ("\u00fd7zXZ", "packed with xz: unpack it, or pack it with gzip"),
    ZSTANDARD("(\u00b5/\u00fd", "packed with zstd: unpack it, or pack it with gzip"),
    BZIP2("BZh", "packed with bzip2: unpack it, or pack it with gzip"),
    SEVEN_ZIP("7z\u00bc\u00af", "packed with 7-Zip: unpack it, or pack it with gzip");

    private final String magic;
    private final String words;

    BinaryKind(String magic, String words) {
        this.magic = magic;
        this.words = words;
    }

    /** Returns what a file is that begins so, with the mend; empty if nothing known. */
    static Optional<String> of(byte[] bytes, int count) {
        String head = new String(bytes, 0, Math.min(count, 16), ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> head.startsWith(kind.magic))
                .map(kind -> kind.words)
                .findFirst();
    }
}
