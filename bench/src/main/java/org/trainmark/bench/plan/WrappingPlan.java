package org.trainmark.bench.plan;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.TrialReport;

/** A plan that runs trials of another one again: what it does not say itself, that one does. */
interface WrappingPlan extends Plan {

    /** Returns the other plan. */
    Plan plan();

    @Override
    default Optional<Trial> trialOf(TrialReport earlier) {
        return plan().trialOf(earlier);
    }

    @Override
    default boolean leavesOut(TrialReport earlier) {
        return plan().leavesOut(earlier);
    }

    @Override
    default List<String> axes() {
        return plan().axes();
    }

    @Override
    default SortedMap<String, String> remarks(Ledger ledger) {
        return plan().remarks(ledger);
    }

    @Override
    default Extent extent(Ledger ledger) {
        return plan().extent(ledger);
    }

    @Override
    default int repeats(Ledger ledger) {
        return plan().repeats(ledger);
    }
}
