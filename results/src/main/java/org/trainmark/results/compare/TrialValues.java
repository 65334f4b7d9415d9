package org.trainmark.results.compare;

import java.util.Collection;
import java.util.List;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;

/** The values of one metric that the trials of both sides have, as they were measured. */
public record TrialValues(List<Double> base, List<Double> candidate) {

    public TrialValues {
        base = List.copyOf(base);
        candidate = List.copyOf(candidate);
    }

    static TrialValues of(ComparedMetric metric, Collection<ComparedTrial> base, Collection<ComparedTrial> candidate) {
        return new TrialValues(values(metric, base), values(metric, candidate));
    }

    private static List<Double> values(ComparedMetric metric, Collection<ComparedTrial> trials) {
        return trials.stream()
                .flatMapToDouble(trial -> metric.measured(trial).stream())
                .boxed()
                .toList();
    }
}
