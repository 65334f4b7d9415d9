package org.trainmark.results.simulate;

/** What was done or seen in some of the comparisons, and not in the others. */
public enum Condition {
    /** All of them. */
    ALL("all"),
    /** A trend over a run was told. */
    TREND("a trend was told"),
    NO_TREND("no trend was told"),
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
