package org.trainmark.bench.run;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.plan.Times;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.report.markup.TextTable;

/** One line that is written over and over, and a lasting one for each trial that did not complete or was spoilt. */
final class TerminalProgress implements Progress {

    private static final String ERASE_LINE = "\r\u001b[K";
    private static final String RED = "\u001b[31m";
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private final PrintWriter out;
    private final TrialLine lines;
    private final int columns;
    private final boolean colors;
    private final Map<String, String> running = new LinkedHashMap<>();
    private String last = "";
    private boolean marked;

    /**
     * Shows a run on a terminal.
     *
     * @param columns of the terminal; the last is left free, where some terminals would wrap
     * @param colors whether the terminal shows them and the user wants them
     */
    TerminalProgress(PrintWriter out, TrialLine lines, int columns, boolean colors) {
        this.out = out;
        this.lines = lines;
        this.columns = Math.max(1, columns - 1);
        this.colors = colors;
    }

    @Override
    public void started(TrialKey trial, Tally tally) {
        String again = lines.labels().again(trial.origin()).map(" "::concat).orElse("");
        running.put(trial.id(), lines.labels().of(trial) + again);
        show(tally);
    }

    @Override
    public void ended(TrialReport result, Tally tally) {
        marked |= Tries.isSpoilt(result);
        if (!result.isCompleted() || Tries.isSpoilt(result)) {
            String line = lines.of(result, tally, columns);
            out.println(ERASE_LINE + (colors ? color(result) + line + PLAIN : line));
        }
        running.remove(result.id());
        last = lines.answer(result).orElse(last);
        show(tally);
    }

    private static String color(TrialReport result) {
        return result.outcome().isFailure() ? RED : YELLOW;
    }

    @Override
    public void told(String why, Tally tally) {
        out.print(ERASE_LINE);
        TextTable.wrapped(Progress.notice(why), columns).forEach(out::println);
        out.flush();
    }

    @Override
    public void done(Tally tally) {
        out.print(ERASE_LINE);
        if (marked) {
            TextTable.wrapped(TrialLine.LEGEND, columns).forEach(out::println);
        }
        out.flush();
    }

    private void show(Tally tally) {
        out.print(ERASE_LINE + line(tally));
        out.flush();
    }

    private String line(Tally tally) {
        List<String> parts = new ArrayList<>(List.of(bar(tally) + " " + tally.count()));
        tally.left().ifPresent(time -> parts.add(Times.text(time) + " left"));
        if (tally.failed() > 0) {
            parts.add(tally.failed() + " failed");
        }
        if (!running.isEmpty()) {
            parts.add(String.join(" | ", running.values()));
        }
        if (!last.isEmpty()) {
            parts.add("last: " + last);
        }
        return TextTable.clipped(String.join("  ", parts), columns);
    }

    /** A quarter of the terminal. */
    private String bar(Tally tally) {
        int room = columns / 4;
        int full = Math.min(room, (int) ((long) room * tally.tries() / Math.max(1, tally.foreseen())));
        return "[%s%s]".formatted("#".repeat(full), ".".repeat(room - full));
    }
}
