package org.trainmark.results.calibrate;

import static java.util.Objects.requireNonNull;

/**
 * How often equal code, compared with itself as two versions are, was called better or worse.
 *
 * @param split what was compared with what
 * @param of how many were tested
 * @param alarms how many of them were called better or worse
 */
public record SelfCheck(Split split, int of, int alarms) {

    /** What is compared with what where nothing differs; trials keep the order in which they were measured. */
    public enum Split {
        /** The first half of each cell's trials with the second. */
        HALVES("halves"),
        /** Every other trial of each cell with those between. */
        ODD_AND_EVEN("odd and even"),
        /** Each whole run with each other. */
        RUNS("whole runs");

        private final String label;

        Split(String label) {
            this.label = label;
        }

        /** Returns the words for people. */
        public String label() {
            return label;
        }
    }

    public SelfCheck {
        requireNonNull(split, "split");
        if (of < 0 || alarms < 0 || alarms > of) {
            throw new IllegalArgumentException("no check: %d of %d".formatted(alarms, of));
        }
    }
}
