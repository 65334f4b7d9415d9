package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trainmark.results.RunInfo;

/** The file that says what a run is. */
final class RunFile {

    private RunFile() {}

    static void write(Path file, RunInfo info) {
        try {
            AtomicFile.write(file, Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(StoredRun.of(info)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    static RunInfo read(Path file) {
        try {
            return parse(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableRunException(file, "this does not say what a run is: " + Json.problem(e), e);
        }
    }

    /** @param file that the document is of, for messages */
    static RunInfo parse(Path file, byte[] json) {
        try {
            Json.requireKnownSchema(Json.schemaOf(json), StoredRun.SCHEMA);
            return Json.MAPPER.readValue(json, StoredRun.class).info();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableRunException(file, "this does not say what a run is: " + Json.problem(e), e);
        }
    }
}
