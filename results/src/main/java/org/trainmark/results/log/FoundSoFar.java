package org.trainmark.results.log;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.log.stored.Json;
import org.trainmark.results.log.stored.StoredFinding;

/**
 * What a trial's JVM has told its host.
 *
 * @param ending empty if the JVM goes on, or ended before it could tell
 */
public record FoundSoFar(Findings findings, Optional<Ending> ending) {

    public FoundSoFar {
        requireNonNull(findings, "findings");
        requireNonNull(ending, "ending");
    }

    /** Returns whether the JVM has not told anything, as one that fails at its start. */
    public boolean isNothing() {
        return equals(new FindingsBuilder().soFar());
    }

    /**
     * Reads the whole lines of a file that a {@link FindingsWriter} writes; there is nothing if it is not there yet.
     */
    public static FoundSoFar read(Path file) {
        FindingsBuilder found = new FindingsBuilder();
        if (!Files.exists(file)) {
            return found.soFar();
        }
        try (LogLines lines = LogLines.of(file)) {
            for (LogLines.Line line = lines.next(); line != null; line = lines.next()) {
                if (line.finished()) {
                    found.add(Json.MAPPER.readValue(line.bytes(), StoredFinding.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return found.soFar();
    }
}
