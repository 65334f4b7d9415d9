package org.trainmark.bench.plan;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.TrialReport;

/**
 * Chooses the next trials from those that have ended. A plan is a pure function of the ledger: asked twice with the
 * same ledger it answers the same, so that going on with a run is asking again.
 */
public interface Plan {

    /** Returns what to do now. */
    Next next(Ledger ledger);

    /**
     * Returns the trial that an earlier result is of, if this plan may have asked for it: a log with any other is of
     * another run.
     */
    Optional<Trial> trialOf(TrialReport earlier);

    /**
     * Returns whether a log may hold an earlier result that no trial of this plan has: one that an earlier state of the
     * plan asked for, and that counts no more.
     */
    default boolean leavesOut(TrialReport earlier) {
        return false;
    }

    /** Returns the names of what its trials differ in, beside the suite's axes. */
    default List<String> axes() {
        return List.of();
    }

    /** Returns what the run says of how the plan came out, by names of settings that begin as such do. */
    default SortedMap<String, String> remarks(Ledger ledger) {
        return new TreeMap<>();
    }

    /** Returns how many trials there are in all, as far as can be known by now. */
    Extent extent(Ledger ledger);

    /** Returns how many trials that ended are to run again, as far as can be known by now. */
    default int repeats(Ledger ledger) {
        return 0;
    }
}
