package org.trainmark.results.report.markup;

/** How much a page for people shows of what files for programs have in full, and how it says so. */
public final class PageLimits {

    /** Rows of a table. */
    public static final int MOST_ROWS = 500;

    /** Trials that did not complete. */
    public static final int MOST_FAILURES = 100;

    /** Groups of cells that sentences or lines are about. */
    public static final int MOST_GROUPS = 24;

    private PageLimits() {}

    /** Returns what a table of cells, the best first, leaves out; empty if it is nothing. */
    public static String ofCells(int cells) {
        return cells > MOST_ROWS ? "The best %d of %d cells; cells.csv has them all.".formatted(MOST_ROWS, cells) : "";
    }

    /** Returns what a table of something else leaves out; empty if it is nothing. */
    public static String ofRows(int rows) {
        return rows > MOST_ROWS ? "The first %d of %d rows.".formatted(MOST_ROWS, rows) : "";
    }

    /** Returns what a list of failures leaves out; empty if it is nothing. */
    public static String ofFailures(int failures) {
        int more = failures - MOST_FAILURES;
        return more > 0 ? "and %d more trial%s; trials.csv has them all.".formatted(more, more == 1 ? "" : "s") : "";
    }

    /** Returns what is left out of lines or sentences, one for each group; empty if it is nothing. */
    public static String ofGroups(int groups) {
        return groups > MOST_GROUPS
                ? "Of %d groups of cells, the first %d are shown.".formatted(groups, MOST_GROUPS)
                : "";
    }
}
