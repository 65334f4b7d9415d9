package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.log.stored.Json;
import org.trainmark.results.log.stored.StoredFinding;

/** The curve of a trial that runs, as far as its JVM has told it through a {@link FindingsWriter}. */
public final class GrowingCurve {

    private final GrowingLines lines;
    private final List<CurvePoint> points = new ArrayList<>();

    /** @param file that the findings are told in, now or later */
    public GrowingCurve(Path file) {
        lines = new GrowingLines(file);
    }

    /** Returns the points until now, of which only the new ones are read. */
    public synchronized List<CurvePoint> soFar() {
        lines.fresh().forEach(this::add);
        return List.copyOf(points);
    }

    private void add(LogLines.Line line) {
        try {
            StoredFinding told = Json.MAPPER.readValue(line.bytes(), StoredFinding.class);
            Optional.ofNullable(told.point()).ifPresent(points::add);
            lines.take(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what a trial found", e);
        }
    }
}
