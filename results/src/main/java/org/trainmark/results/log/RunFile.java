package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.trainmark.results.RunInfo;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.log.stored.Json;
import org.trainmark.results.log.stored.JsonProblem;
import org.trainmark.results.log.stored.StoredRun;

/** The file that says what a run is. */
final class RunFile {

    private static final int MOST_BYTES = 1 << 26;

    private RunFile() {}

    static void write(Path file, RunInfo info) {
        try {
            AtomicFile.write(
                    file,
                    Json.MAPPER
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(StoredRun.of(info, StoredRun.SCHEMA)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static RunInfo read(Path file) {
        try {
            return parse(file, RegularFile.bytes(file, MOST_BYTES), StoredRun.SCHEMA);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * @param file that the document is of, for messages
     * @param newestKnown version of such a file
     */
    static RunInfo parse(Path file, byte[] json, int newestKnown) {
        try {
            Json.requireKnownSchema(Json.schemaOf(json), newestKnown);
            return Json.read(json, StoredRun.class).info();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRunException(
                    file, "this does not say what a run is: " + JsonProblem.of(e) + "; restore the file", e);
        }
    }

    /** Returns whether a line says what a run is, and not what became of a trial. */
    static boolean isRun(byte[] line) {
        try {
            return Json.MAPPER.readTree(line).has("suiteSha256");
        } catch (IOException e) {
            return false;
        }
    }
}
