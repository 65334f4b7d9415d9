package org.trainmark.results.compare.contrast;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a comparison says of one metric of one cell, or of all guarded metrics of all cells together. */
public enum Verdict {
    /** It changed for the better, and not shown to be by less than the margin. */
    BETTER,
    /** It changed for the worse, and not shown to be by less than the margin. */
    WORSE,
    /** It is shown to lie inside the margin. */
    SAME,
    /** Neither; more trials would settle it. */
    CANNOT_TELL,
    /** Nothing speaks for a change, and too little was seen to show that there is none. */
    NO_CHANGE_SEEN;

    /**
     * Returns the one verdict of many: one thing worse is a regression, whatever else got better; the same is only what
     * is so in all its parts.
     */
    public static Verdict ofAll(Collection<Verdict> verdicts) {
        for (Verdict first : List.of(WORSE, CANNOT_TELL, BETTER)) {
            if (verdicts.contains(first)) {
                return first;
            }
        }
        if (!verdicts.contains(SAME)) {
            return CANNOT_TELL;
        }
        return verdicts.contains(NO_CHANGE_SEEN) ? NO_CHANGE_SEEN : SAME;
    }

    /**
     * Returns the verdict of several comparisons together, from that of each: the one that asks for most attention.
     *
     * @param verdicts at least one
     */
    public static Verdict gravest(Collection<Verdict> verdicts) {
        return List.of(WORSE, CANNOT_TELL, BETTER, NO_CHANGE_SEEN, SAME).stream()
                .filter(verdicts::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there must be a comparison"));
    }

    /** Returns the words for people: {@code cannot tell}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
