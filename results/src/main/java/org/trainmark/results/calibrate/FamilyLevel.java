package org.trainmark.results.calibrate;

import java.util.List;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.LevelParts;

/**
 * All that a comparison of a suite tests together.
 *
 * @param metrics that are compared
 * @param cells how many there are
 */
record FamilyLevel(List<ComparedMetric> metrics, int cells) {

    FamilyLevel {
        metrics = List.copyOf(metrics);
    }

    static FamilyLevel of(Comparison comparison) {
        return new FamilyLevel(
                comparison.cells().stream()
                        .flatMap(cell -> cell.effects().stream())
                        .map(Effect::metric)
                        .distinct()
                        .toList(),
                comparison.cells().size());
    }

    /**
     * Returns the p-value up to which one effect of a metric, the only one that differs, is significant where all
     * trials completed.
     */
    double ofOne(ComparedMetric metric, double level) {
        List<ComparedMetric> tested = metrics.stream()
                .filter(each -> each.kind() != ComparedMetric.Kind.SHARE && each.guarded() == metric.guarded())
                .toList();
        return level * LevelParts.of(tested).of(metric) / cells;
    }
}
