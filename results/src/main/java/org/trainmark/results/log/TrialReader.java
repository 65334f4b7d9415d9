package org.trainmark.results.log;

import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.stored.CellKeys;
import org.trainmark.results.log.stored.Json;
import org.trainmark.results.log.stored.JsonProblem;
import org.trainmark.results.log.stored.SharedTexts;
import org.trainmark.results.log.stored.SoundTrial;
import org.trainmark.results.log.stored.StoredTrial;
import org.trainmark.results.log.stored.TrialJson;

/** Reads the lines of one log, also several beside each other, so that what these have in common is in memory once. */
final class TrialReader {

    private final Path file;
    private final SharedTexts texts = new SharedTexts();
    private final CellKeys cells;

    /**
     * @param file that lines are of, for messages
     * @param run whose log it is, if that is known
     */
    TrialReader(Path file, Optional<RunInfo> run) {
        this.file = file;
        cells = new CellKeys(run, texts);
    }

    /**
     * Reads a line, or returns nothing if it is not whole JSON, as after a torn write.
     *
     * @throws UnreadableRunException if it is JSON but no trial that this version knows
     */
    Optional<TrialReport> read(LogLines.Line line) {
        try {
            StoredTrial stored = trial(line.bytes());
            Json.requireKnownSchema(stored.schema(), TrialJson.SCHEMA);
            return Optional.of(SoundTrial.of(stored.report(cells, texts)));
        } catch (StreamReadException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw UnreadableRunException.atLine(
                    file,
                    line.number(),
                    "this is no trial: " + JsonProblem.of(e) + "; restore the line, or delete it to lose that trial",
                    e);
        }
    }

    private static StoredTrial trial(byte[] line) throws IOException {
        try {
            return Json.read(line, StoredTrial.class);
        } catch (DatabindException | IllegalArgumentException e) {
            // A torn line or a later version explains what is missing better than the name of a field.
            Json.requireKnownSchema(Json.schemaOf(line), TrialJson.SCHEMA);
            throw e;
        }
    }

    /** Returns the trials that were read so that all of one cell have the same key. */
    List<TrialReport> joined(List<TrialReport> trials) {
        return cells.joined(trials);
    }
}
