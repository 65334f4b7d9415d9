package org.trainmark.bench.run;

import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** Tells two how a run gets on, one after the other. */
record ProgressToBoth(Progress first, Progress second) implements Progress {

    @Override
    public void started(TrialKey trial, Tally tally) {
        first.started(trial, tally);
        second.started(trial, tally);
    }

    @Override
    public void ended(TrialReport result, Tally tally) {
        first.ended(result, tally);
        second.ended(result, tally);
    }

    @Override
    public void told(String why, Tally tally) {
        first.told(why, tally);
        second.told(why, tally);
    }

    @Override
    public void done(Tally tally) {
        first.done(tally);
        second.done(tally);
    }
}
