package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.results.Commit;
import org.trainmark.results.compare.contrast.ComparedMetric;

/**
 * A commit as one machine class measured it, however often.
 *
 * @param runs at least one
 */
public record Point(Commit commit, String machine, List<KeptRun> runs) {

    public Point {
        requireNonNull(commit, "commit");
        requireNonNull(machine, "machine");
        runs = List.copyOf(runs);
    }

    /** Returns what is known of each value, by metric and cell, that any of the runs has as a number. */
    Map<String, Map<String, Double>> scaled() {
        Map<String, Map<String, double[]>> sums = new TreeMap<>();
        for (KeptRun run : runs) {
            run.cells().forEach(cell -> cell.values().forEach((metric, value) -> add(cell, metric, value, sums)));
        }
        Map<String, Map<String, Double>> means = new TreeMap<>();
        sums.forEach((metric, cells) -> cells.forEach((cell, sum) ->
                means.computeIfAbsent(metric, name -> new TreeMap<>()).put(cell, sum[0] / sum[1])));
        return means;
    }

    private static void add(KeptCell cell, String name, KeptValue value, Map<String, Map<String, double[]>> sums) {
        Optional<ComparedMetric> metric = ComparedMetric.named(name);
        if (metric.isPresent() && value instanceof KeptValue.Measured measured) {
            double scaled = metric.get().scaled(measured.value());
            double[] sum = sums.computeIfAbsent(name, key -> new TreeMap<>())
                    .computeIfAbsent(cell.key(), key -> new double[2]);
            if (Double.isFinite(scaled)) {
                sum[0] += scaled * measured.trials();
                sum[1] += measured.trials();
            }
        }
    }
}
