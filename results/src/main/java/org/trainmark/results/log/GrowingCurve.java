package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.log.stored.Json;
import org.trainmark.results.log.stored.StoredFinding;

/** The curve of a trial that runs, as far as its JVM has told it through a {@link FindingsWriter}. */
public final class GrowingCurve {

    private final GrowingLines lines;
    private final List<CurvePoint> points = new ArrayList<>();
    private final SortedMap<String, Measurement> measured = new TreeMap<>();

    /** @param file that the findings are told in, now or later */
    public GrowingCurve(Path file) {
        lines = new GrowingLines(file);
    }

    /** Returns the points until now, of which only the new ones are read. */
    public synchronized List<CurvePoint> soFar() {
        lines.fresh().forEach(this::add);
        return List.copyOf(points);
    }

    /** Returns what was measured beside the points that were returned last, by name. */
    public synchronized SortedMap<String, Measurement> measured() {
        return new TreeMap<>(measured);
    }

    private void add(LogLines.Line line) {
        try {
            StoredFinding told = Json.MAPPER.readValue(line.bytes(), StoredFinding.class);
            Optional.ofNullable(told.point()).ifPresent(points::add);
            Optional.ofNullable(told.measurements()).ifPresent(all -> measured.putAll(all));
            lines.take(line);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what a trial found", e);
        }
    }
}
