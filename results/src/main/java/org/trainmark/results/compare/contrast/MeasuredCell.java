package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * One side's trials of one cell.
 *
 * @param runs those that have the cell
 */
public record MeasuredCell(List<OfRun> runs) {

    public MeasuredCell {
        runs = List.copyOf(runs);
    }

    /**
     * One run's trials of the cell.
     *
     * @param trends of the whole run, by the name of the metric
     */
    public record OfRun(List<ComparedTrial> trials, Map<String, Trend> trends) {

        public OfRun {
            trials = List.copyOf(trials);
            trends = Map.copyOf(trends);
        }

        private RunSample sample(ComparedMetric metric) {
            return RunSample.of(metric, trials, requireNonNull(trends.get(metric.name()), metric.name()));
        }
    }

    /** Returns the trials of all runs. */
    public List<ComparedTrial> trials() {
        return runs.stream().flatMap(run -> run.trials().stream()).toList();
    }

    /** Returns the values of a metric, a sample for each run. */
    List<RunSample> samples(ComparedMetric metric) {
        return runs.stream().map(run -> run.sample(metric)).toList();
    }
}
