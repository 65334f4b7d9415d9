package org.trainmark.results.compare;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

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
    /** Nothing speaks against it, and too little was seen to show that it is the same. */
    NONE;

    /** Returns the one verdict of many: one thing worse is a regression, whatever else got better. */
    static Verdict ofAll(Collection<Verdict> verdicts) {
        return Stream.of(WORSE, CANNOT_TELL, BETTER, SAME)
                .filter(verdicts::contains)
                .findFirst()
                .orElse(CANNOT_TELL);
    }

    /** Returns the words for people: {@code cannot tell}, {@code no verdict}. */
    public String label() {
        return this == NONE ? "no verdict" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
