package org.trainmark.bench.run;

import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** Hears how a run gets on. */
public interface Progress {

    /** Returns a line that is none of a trial. */
    static String notice(String text) {
        return "trainmark: " + text;
    }

    /** Called when a trial's JVM is about to start. */
    void started(TrialKey trial, Tally tally);

    /** Called when a trial is in the log. */
    void ended(TrialReport result, Tally tally);

    /** Called when the plan has another reason than before to go on, or one to end. */
    void told(String why, Tally tally);

    /** Called when no trial is left, though some may be added then, or when the run breaks. */
    void done(Tally tally);
}
