package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.early.parallel.AtEqualSeconds;
import org.trainmark.results.report.markup.TextTable;

/** A watched run against trainings side by side, for a terminal. */
public final class WatchedText {

    private static final int KEPT = 4;
    private static final int KEPT_OF_TARGET = 3;
    private static final int GAP = 2;

    private WatchedText() {}

    /** Returns the tables between what stands against what and how to read it, no line longer than {@code width}. */
    public static List<String> lines(AtEqualSeconds all, int width) {
        WatchedWords words = new WatchedWords(all);
        List<String> lines = new ArrayList<>();
        words.before().forEach(sentence -> lines.addAll(TextTable.wrapped(sentence, width)));
        lines.add("");
        lines.addAll(TextTable.of(words.head(), words.rows(), KEPT, GAP).lines(width));
        if (!all.toTarget().isEmpty()) {
            lines.add("");
            lines.addAll(TextTable.of(words.targetHead(), words.targetRows(), KEPT_OF_TARGET, GAP)
                    .lines(width));
        }
        lines.add("");
        words.after().forEach(sentence -> lines.addAll(TextTable.wrapped(sentence, width)));
        return lines;
    }
}
