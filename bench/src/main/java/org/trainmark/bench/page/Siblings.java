package org.trainmark.bench.page;

import java.util.List;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.summary.TypicalCurve;
import org.trainmark.results.summary.Words;

/**
 * The trials that one that runs is shown beside: those of its cell or, where none of these has a curve, all.
 *
 * @param trials with a curve
 * @param ofCell whether they are of its cell
 */
record Siblings(List<TrialReport> trials, boolean ofCell) {

    Siblings {
        trials = List.copyOf(trials);
    }

    /** @param own tries of the run that have ended */
    static Siblings of(CellKey cell, List<TrialReport> own) {
        List<TrialReport> all = Tries.counting(own).stream()
                .filter(trial -> !trial.achieved().isEmpty())
                .toList();
        List<TrialReport> same =
                all.stream().filter(trial -> trial.cell().equals(cell)).toList();
        return same.isEmpty() ? new Siblings(all, false) : new Siblings(same, true);
    }

    /** Returns their median at each evaluation, as far as half of them went. */
    List<CurvePoint> typical() {
        return TypicalCurve.of(trials.stream().map(TrialReport::achieved).toList());
    }

    /** Returns {@code 2 trials of this cell}, or {@code 17 trials of all cells}; nothing if there are none. */
    String inWords() {
        return trials.isEmpty()
                ? ""
                : Words.count(trials.size(), "trial") + (ofCell ? " of this cell" : " of all cells");
    }
}
