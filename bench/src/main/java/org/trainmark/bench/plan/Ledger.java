package org.trainmark.bench.plan;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;

/** Everything a plan may know: the trials that have ended, in that order, and those that run now. */
public interface Ledger {

    /** Returns of each trial the try that counts, in the order in which they ended. */
    List<TrialReport> counting();

    /** Returns the try of a trial that counts, if it was tried. */
    Optional<TrialReport> counting(String trialId);

    /** Returns how often a trial was tried to its end. */
    int tries(String trialId);

    /** Returns how many seconds all tries of a trial took together. */
    double seconds(String trialId);

    /** Returns the trials that run now, in the order in which they started. */
    List<Trial> running();

    /** Returns whether a trial could start now: it does not run, and its device is free. */
    boolean mayStart(Trial trial);

    /** Returns whether a trial was never tried and could start now. */
    default boolean isOpen(Trial trial) {
        return tries(trial.id()) == 0 && mayStart(trial);
    }
}
