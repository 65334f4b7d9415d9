package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How noisy a metric is where nothing changes. All parts are relative where the metric is a ratio, absolute where it is
 * a difference.
 *
 * @param metric name
 * @param trials of each cell, on average
 * @param betweenTrials standard deviation from trial to trial of one cell, without drift
 * @param withinTrials standard deviation from window to window of one trial; empty where there are no windows
 * @param drift change over the whole run
 * @param driftP p-value of there being no drift
 * @param splits how often the trials of a cell were split at random in two halves
 * @param falseAlarms how many of the splits were called better or worse
 * @param betweenRuns how whole runs differ; empty where there was one run only
 */
public record MetricNoise(
        String metric,
        double trials,
        double betweenTrials,
        Optional<Double> withinTrials,
        double drift,
        double driftP,
        int splits,
        int falseAlarms,
        Optional<RunNoise> betweenRuns) {

    public MetricNoise {
        requireNonNull(metric, "metric");
        requireNonNull(withinTrials, "withinTrials");
        requireNonNull(betweenRuns, "betweenRuns");
    }
}
