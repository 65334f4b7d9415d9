package org.trainmark.results.report.comparison;

import java.util.Comparator;
import java.util.List;
import org.trainmark.results.compare.CellComparison;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Verdict;

/** The effects of a comparison with their cells, what matters most first: what changed, then what cannot be told. */
final class ComparedRows {

    private static final List<Verdict> ORDER =
            List.of(Verdict.WORSE, Verdict.BETTER, Verdict.CANNOT_TELL, Verdict.SAME, Verdict.NO_CHANGE_SEEN);

    private ComparedRows() {}

    /** One effect. */
    record Row(CellComparison cell, Effect effect) {

        int rank() {
            return (isGuarded() ? 0 : ORDER.size()) + ORDER.indexOf(effect.verdict());
        }

        boolean isGuarded() {
            return effect.metric().guarded();
        }

        /** Returns the cell and the metric, in few words. */
        String name() {
            return cell.label() + ": " + effect.metric().title();
        }
    }

    static List<Row> of(Comparison comparison) {
        return comparison.cells().stream()
                .flatMap(cell -> cell.effects().stream().map(effect -> new Row(cell, effect)))
                .sorted(Comparator.comparingInt(Row::rank))
                .toList();
    }
}
