package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.early.replay.Audit;
import org.trainmark.results.report.markup.TextTable;

/** An audit of the rules that end trainings early, for a terminal. */
public final class AuditText {

    private static final int KEPT = 3;
    private static final int GAP = 2;

    private AuditText() {}

    /** Returns the table between what was replayed and what follows from it, no line longer than {@code width}. */
    public static List<String> lines(Audit audit, int width) {
        AuditWords words = new AuditWords(audit);
        List<String> lines = new ArrayList<>();
        words.before().forEach(sentence -> lines.addAll(TextTable.wrapped(sentence, width)));
        lines.add("");
        lines.addAll(TextTable.of(AuditWords.head(), words.rows(), KEPT, GAP).lines(width));
        lines.add("");
        words.after().forEach(sentence -> lines.addAll(TextTable.wrapped(sentence, width)));
        return lines;
    }
}
