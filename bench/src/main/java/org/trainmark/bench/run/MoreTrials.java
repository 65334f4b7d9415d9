package org.trainmark.bench.run;

import java.util.List;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;

/** Says which trials a run is to have beyond those of its suite. */
@FunctionalInterface
public interface MoreTrials {

    /** No more than the suite has. */
    MoreTrials NONE = results -> List.of();

    /**
     * Returns trials to run next, repetition by repetition; none if the run is at its end.
     *
     * @param results of all trials that have ended
     */
    List<Trial> after(List<TrialReport> results);
}
