package org.trainmark.bench.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.trainmark.bench.plan.Times;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/** One line that is written over and over, and a lasting one for each trial that did not complete or was spoilt. */
final class TerminalProgress implements Progress {

    private static final int BAR_COLUMNS = 20;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintWriter out;
    private final int columns;
    private final Set<String> running = new LinkedHashSet<>();

    TerminalProgress(PrintWriter out, int columns) {
        this.out = out;
        this.columns = columns;
    }

    @Override
    public void started(Trial trial, Tally tally) {
        running.add(Labels.of(trial.cell().values(), trial.repetition()));
        show(tally);
    }

    @Override
    public void ended(TrialReport result, Tally tally) {
        if (result.outcome() != Outcome.COMPLETED || Tries.isSpoilt(result)) {
            out.print(ERASE_LINE);
            out.println(PlainProgress.line(result, tally));
        }
        running.remove(Labels.of(result.cell().axes(), result.repetition()));
        show(tally);
    }

    @Override
    public void told(String why, Tally tally) {
        out.print(ERASE_LINE);
        out.println(Progress.notice(why));
        out.flush();
    }

    @Override
    public void done(Tally tally) {
        out.print(ERASE_LINE);
        out.flush();
    }

    private void show(Tally tally) {
        out.print(ERASE_LINE + line(tally, String.join(" | ", running), columns));
        out.flush();
    }

    /** Returns the line, cut to leave the last column free, where some terminals would wrap. */
    static String line(Tally tally, String current, int columns) {
        int full = Math.min(
                BAR_COLUMNS,
                BAR_COLUMNS * tally.ended() / Math.max(1, tally.extent().trials()));
        String left = tally.left()
                .map((Duration time) -> "  " + Times.text(time) + " left")
                .orElse("");
        String line = "[%s%s] %s%s  %s  %s"
                .formatted(
                        "#".repeat(full),
                        ".".repeat(BAR_COLUMNS - full),
                        tally.count(),
                        left,
                        tally.inWords(),
                        current);
        return line.substring(0, Math.min(line.length(), Math.max(0, columns - 1)))
                .stripTrailing();
    }
}
