package org.trainmark.results.compare.contrast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The least difference that two values of a metric have anywhere in a comparison: of a share of so many examples, one
 * example.
 */
final class Steps implements Function<ComparedMetric, Double> {

    private final List<ComparedTrial> trials;
    private final Map<String, Double> known = new HashMap<>();

    Steps(List<ComparedTrial> trials) {
        this.trials = List.copyOf(trials);
    }

    @Override
    public Double apply(ComparedMetric metric) {
        return metric.kind() == ComparedMetric.Kind.DIFFERENCE
                ? known.computeIfAbsent(metric.name(), name -> step(metric))
                : 0;
    }

    private double step(ComparedMetric metric) {
        double[] values = trials.stream()
                .flatMapToDouble(trial -> metric.scaled(trial).stream())
                .sorted()
                .toArray();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < values.length; i++) {
            double gap = values[i] - values[i - 1];
            // Of a share that is a whole number of examples, rounding leaves gaps far below any step.
            if (gap > 1e-9) {
                least = Math.min(least, gap);
            }
        }
        return Double.isInfinite(least) ? 0 : least;
    }
}
