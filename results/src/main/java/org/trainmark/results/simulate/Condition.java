package org.trainmark.results.simulate;

/** What was done or seen in some of the comparisons, and not in the others. */
public enum Condition {
    /** All of them. */
    ALL("all"),
    /** Trends over the runs were taken out, as they are wherever enough degrees of freedom are left. */
    TREND("a trend was taken out"),
    NO_TREND("no trend was taken out"),
    /** Seeds made pairs in the first cell. */
    PAIRS("seeds made pairs"),
    NO_PAIRS("no pairs");

    private final String words;

    Condition(String words) {
        this.words = words;
    }

    /** Returns the words for people. */
    public String words() {
        return words;
    }
}
