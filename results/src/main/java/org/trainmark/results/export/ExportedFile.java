package org.trainmark.results.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.report.markup.JsonText;

/**
 * One file of an export.
 *
 * @param name its way from the export's folder, with slashes; of short names alone, so that it leads to no other place
 * @param content which is made when it is written, so that an export of many files is never in memory whole
 */
public record ExportedFile(String name, AtomicFile.Content content) {

    public ExportedFile {
        requireNonNull(name, "name");
        requireNonNull(content, "content");
    }

    /** Returns a file of text in UTF-8. */
    public static ExportedFile of(String name, String text) {
        return new ExportedFile(name, out -> out.write(text.getBytes(UTF_8)));
    }

    static ExportedFile of(String name, JsonNode json) {
        return of(name, JsonText.of(json) + "\n");
    }
}
