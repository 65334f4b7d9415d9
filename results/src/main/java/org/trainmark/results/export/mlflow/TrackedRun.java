package org.trainmark.results.export.mlflow;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What MLflow calls a run: one training.
 *
 * @param id 32 hexadecimal digits
 * @param finished whether it came to its end, or else failed
 * @param parameters by name
 * @param tags by name
 * @param points of its metrics
 */
public record TrackedRun(
        String id,
        String name,
        boolean finished,
        Instant startedAt,
        Instant endedAt,
        SortedMap<String, String> parameters,
        SortedMap<String, String> tags,
        List<Point> points) {

    /** One value of a metric; finite. */
    public record Point(String metric, double value, Instant when, long step) {

        public Point {
            requireNonNull(metric, "metric");
            requireNonNull(when, "when");
        }
    }

    public TrackedRun {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(endedAt, "endedAt");
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
        points = List.copyOf(points);
    }
}
