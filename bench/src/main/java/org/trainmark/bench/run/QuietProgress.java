package org.trainmark.bench.run;

import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** Says nothing: for those who want the answer alone. */
final class QuietProgress implements Progress {

    @Override
    public void started(TrialKey trial, Tally tally) {}

    @Override
    public void ended(TrialReport result, Tally tally) {}

    @Override
    public void told(String why, Tally tally) {}

    @Override
    public void done(Tally tally) {}
}
