package org.trainmark.results.compare;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tried;
import org.trainmark.results.Tries;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.summary.TrialReadings;

/** Reduces a trial to what is compared of it. */
final class ComparedTrialReader {

    private final Optional<Target> target;
    private final List<ComparedMetric> metrics;
    private final Function<TrialReport, Optional<Histogram>> steps;

    /**
     * Reduces trials of one run.
     *
     * @param metrics whose percentiles of step times are read off the histograms
     * @param steps the times of a trial's steps, in nanoseconds; empty where it keeps none
     */
    ComparedTrialReader(
            Optional<Target> target, List<ComparedMetric> metrics, Function<TrialReport, Optional<Histogram>> steps) {
        this.target = target;
        this.metrics = List.copyOf(metrics);
        this.steps = steps;
    }

    /** Returns the try that counts, and with it the first where that is another. */
    ComparedTrial read(Tried trial) {
        ComparedTrial counting = read(trial.counting());
        return trial.first().equals(trial.counting()) ? counting : counting.replacing(read(trial.first()));
    }

    private ComparedTrial read(TrialReport trial) {
        return new ComparedTrial(
                trial.id(),
                trial.cell(),
                trial.repetition(),
                trial.seed(),
                trial.order(),
                trial.outcome(),
                values(trial),
                toTarget(trial),
                Tries.wasSpoiltAtFirst(trial),
                Optional.empty());
    }

    private SortedMap<String, Double> values(TrialReport trial) {
        SortedMap<String, Double> values = new TreeMap<>();
        TrialReadings.all(trial, target)
                .forEach((name, reading) -> reading.value().ifPresent(value -> values.put(name, value)));
        steps.apply(trial)
                .filter(histogram -> histogram.getTotalCount() > 0)
                .ifPresent(histogram -> metrics.forEach(metric -> metric.stepPercentile()
                        .ifPresent(percent ->
                                values.put(metric.name(), (double) histogram.getValueAtPercentile(percent)))));
        return values;
    }

    private Optional<Sighting> toTarget(TrialReport trial) {
        return trial.curve().isEmpty()
                ? Optional.empty()
                : target.map(wanted -> TrialReadings.toTarget(trial, wanted, CurvePoint::trainingSeconds));
    }
}
