package org.trainmark.results.export.mlflow;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What MLflow calls an experiment: runs under one name.
 *
 * @param unsaid what runs of MLflow cannot say, in words for each
 */
public record TrackedRuns(String experiment, Instant createdAt, List<TrackedRun> runs, List<String> unsaid) {

    public TrackedRuns {
        requireNonNull(experiment, "experiment");
        requireNonNull(createdAt, "createdAt");
        runs = List.copyOf(runs);
        unsaid = List.copyOf(unsaid);
    }
}
