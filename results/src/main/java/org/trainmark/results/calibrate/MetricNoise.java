package org.trainmark.results.calibrate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.stats.SerialCorrelation;

/**
 * How noisy a metric is where nothing changes. All parts are relative where the metric is a ratio, absolute where it is
 * a difference.
 *
 * @param metric name
 * @param margin within which it is the same
 * @param guarded whether it counts for the verdict over all
 * @param trials of each cell and run, on average
 * @param betweenTrials standard deviation from trial to trial of one cell and run, without drift
 * @param withinTrials standard deviation from window to window of one trial; empty where there are no windows
 * @param drift change over a whole run
 * @param driftP p-value of there being no drift
 * @param neighbors how alike trials are that were measured one after another
 * @param checks how often its effects were called better or worse in comparisons of equal code with itself
 * @param cells each cell's own part, in the order of their labels
 * @param betweenRuns how whole runs differ; empty where there was one run only
 */
public record MetricNoise(
        String metric,
        double margin,
        boolean guarded,
        double trials,
        double betweenTrials,
        Optional<Double> withinTrials,
        double drift,
        double driftP,
        SerialCorrelation neighbors,
        List<SelfCheck> checks,
        List<CellNoise> cells,
        Optional<RunNoise> betweenRuns) {

    public MetricNoise {
        requireNonNull(metric, "metric");
        requireNonNull(withinTrials, "withinTrials");
        requireNonNull(neighbors, "neighbors");
        checks = List.copyOf(checks);
        cells = List.copyOf(cells);
        requireNonNull(betweenRuns, "betweenRuns");
    }

    /** Returns the metric as it is compared; empty if this version does not know it. */
    public Optional<ComparedMetric> compared() {
        return ComparedMetric.named(metric).map(known -> guarded ? known.guardedAt(margin) : known.unguarded());
    }

    /** Returns this with how noisy the windows of a trial are. */
    MetricNoise within(Optional<Double> trials) {
        return new MetricNoise(
                metric,
                margin,
                guarded,
                this.trials,
                betweenTrials,
                trials,
                drift,
                driftP,
                neighbors,
                checks,
                cells,
                betweenRuns);
    }
}
