package org.trainmark.results.assertions;

import org.trainmark.results.compare.Comparison;
import org.trainmark.results.report.comparison.ComparisonFormat;
import org.trainmark.results.report.markup.Steering;

/** What an assertion says of a comparison, and of one that there cannot be. */
final class AssertionWords {

    /** Wide enough for all columns of most comparisons, and short enough for what shows test results. */
    private static final int COLUMNS = 160;

    private static final String ACROSS_MACHINES = "--across-machines";

    private AssertionWords() {}

    /** Returns what {@code ./trainmark compare} prints. */
    static String of(Comparison comparison, boolean strict) {
        return ComparisonFormat.TEXT.text(comparison, COLUMNS, strict);
    }

    /** Returns why there is no comparison, and how to get one; options of the command line have other names here. */
    static String of(RuntimeException failure) {
        String words = Steering.blankedLines(String.valueOf(failure.getMessage()));
        return words.contains(ACROSS_MACHINES)
                ? words + "\n  here " + ACROSS_MACHINES + " is the method acrossMachines()"
                : words;
    }
}
