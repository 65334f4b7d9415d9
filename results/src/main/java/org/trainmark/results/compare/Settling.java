package org.trainmark.results.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.stats.MeanDifference;

/** Which cells need more trials. */
public final class Settling {

    private Settling() {}

    /** Returns the cells of which a guarded metric cannot be told, and more trials may help. */
    public static Set<CellKey> unsettled(Comparison comparison) {
        return comparison.cells().stream()
                .filter(cell -> cell.effects().stream().anyMatch(Settling::needsTrials))
                .map(CellComparison::cell)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What failed now and then takes too many trials to settle, and what was not measured no number of them. */
    private static boolean needsTrials(Effect effect) {
        return effect.metric().guarded()
                && effect.verdict() == Verdict.CANNOT_TELL
                && effect.metric().kind() != ComparedMetric.Kind.SHARE
                && effect.trials() > 0;
    }

    /** Returns the cells of which the interval of a guarded metric reaches further to either side than its margin. */
    public static Set<CellKey> unsettled(ComparedRun run, Guard guard) {
        Set<CellKey> cells = new HashSet<>();
        run.byCell().forEach((cell, trials) -> {
            for (ComparedMetric metric : guard.metrics()) {
                if (metric.guarded()
                        && metric.kind() != ComparedMetric.Kind.SHARE
                        && !isNarrow(metric, trials, guard.confidence())) {
                    cells.add(cell);
                }
            }
        });
        return cells;
    }

    private static boolean isNarrow(ComparedMetric metric, List<ComparedTrial> trials, double confidence) {
        double[] values = trials.stream()
                .flatMapToDouble(trial -> metric.scaled(trial).stream())
                .toArray();
        if (values.length < Effect.FEWEST_TRIALS) {
            return values.length == 0;
        }
        MeanDifference mean = MeanDifference.fromZero(values);
        return mean.halfWidth(confidence) <= metric.scaledMargin();
    }
}
