package org.trainmark.results.compare;

import java.util.List;

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

    /** Returns the p-value up to which one effect of a metric, the only one that differs, is significant. */
    double ofOne(ComparedMetric metric, double level) {
        // Whether trials completed is tested in every cell too, and measured by no metric's values.
        long shares = metrics.stream()
                .filter(each -> each.kind() == ComparedMetric.Kind.SHARE)
                .count();
        return level / Math.max(1, (metrics.size() + (shares == 0 ? 1 : 0)) * cells);
    }
}
