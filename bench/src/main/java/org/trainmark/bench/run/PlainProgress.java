package org.trainmark.bench.run;

import java.io.PrintWriter;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/** One line for each trial that ended: for pipes, files and CI. */
final class PlainProgress implements Progress {

    private final PrintWriter out;
    private final TrialLine lines;
    private boolean marked;

    PlainProgress(PrintWriter out, TrialLine lines) {
        this.out = out;
        this.lines = lines;
    }

    @Override
    public void started(TrialKey trial, Tally tally) {}

    @Override
    public void ended(TrialReport result, Tally tally) {
        marked |= Tries.isSpoilt(result);
        out.println(lines.of(result, tally, Integer.MAX_VALUE));
        out.flush();
    }

    @Override
    public void told(String why, Tally tally) {
        out.println(Progress.notice(why));
        out.flush();
    }

    @Override
    public void done(Tally tally) {
        if (marked) {
            out.println(TrialLine.LEGEND);
            out.flush();
        }
    }
}
