package org.trainmark.bench.launch;

import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;

/** Runs one trial to its end. A trial's own failure is a result; only a broken harness throws. */
@FunctionalInterface
public interface TrialRunner {

    /**
     * Runs a trial.
     *
     * @param origin why it is run
     * @param order when it runs among the tries of its run, from 0
     * @param earlier tries of this trial
     */
    TrialReport run(Trial trial, Origin origin, int order, int earlier);
}
