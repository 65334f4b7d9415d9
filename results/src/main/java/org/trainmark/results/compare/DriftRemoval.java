package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.stats.Drift;

/**
 * A run without the trend that a metric has over its whole length, common to all its cells.
 *
 * @param notes what was removed
 */
record DriftRemoval(ComparedRun run, List<String> notes) {

    DriftRemoval {
        notes = List.copyOf(notes);
    }

    /** Removes the trend of each metric that depends on the speed of the machine, where it is significant. */
    static DriftRemoval of(ComparedRun run, List<ComparedMetric> metrics) {
        DriftRemoval steady = new DriftRemoval(run, List.of());
        for (ComparedMetric metric : metrics) {
            if (metric.kind() == ComparedMetric.Kind.RATIO && !metric.name().equals(MetricNames.PEAK_RESIDENT)) {
                steady = steady.without(metric);
            }
        }
        return steady;
    }

    private DriftRemoval without(ComparedMetric metric) {
        Drift drift = drift(run, metric);
        if (!drift.isSignificant()) {
            return this;
        }
        List<String> more = new ArrayList<>(notes);
        more.add("%s: the %s drifted by %.1f %% over the run; that is taken out."
                .formatted(run.label(), metric.name(), 100 * Math.expm1(drift.slope() * span(run))));
        return new DriftRemoval(run.with(run.trials().stream().map(trial -> steady(trial, metric, drift))), more);
    }

    private static ComparedTrial steady(ComparedTrial trial, ComparedMetric metric, Drift drift) {
        return isUsable(trial, metric)
                ? trial.with(metric.name(), Math.exp(drift.removed(trial.order(), log(trial, metric))))
                : trial;
    }

    /** Returns the trend of the logs of a metric, cell by cell, over the order of trials. */
    static Drift drift(ComparedRun run, ComparedMetric metric) {
        return Drift.of(run.byCell().values().stream()
                .map(trials -> trials.stream()
                        .filter(trial -> isUsable(trial, metric))
                        .map(trial -> new Drift.Point(trial.order(), log(trial, metric)))
                        .toList())
                .filter(points -> !points.isEmpty())
                .toList());
    }

    private static boolean isUsable(ComparedTrial trial, ComparedMetric metric) {
        double value = trial.values().getOrDefault(metric.name(), Double.NaN);
        return trial.completed() && value > 0 && Double.isFinite(value);
    }

    private static double log(ComparedTrial trial, ComparedMetric metric) {
        return Math.log(trial.values().getOrDefault(metric.name(), Double.NaN));
    }

    /** Returns how many places there are from the first trial to the last. */
    static int span(ComparedRun run) {
        IntStream orders = run.trials().stream().mapToInt(ComparedTrial::order);
        return orders.max().orElse(0);
    }
}
