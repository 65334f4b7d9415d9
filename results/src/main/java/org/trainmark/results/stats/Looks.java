package org.trainmark.results.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * When to look at trials that are still being added to, and at what level, so that all looks together raise no more
 * false alarms than one would: each has an equal part of the level (Bonferroni), whatever the looks have in common, and
 * one part stays for the looks of a {@linkplain SpentLooks later start}.
 *
 * @param trials of each side at each look, rising
 */
public record Looks(List<Integer> trials) {

    private static final double GROWTH = 1.5;

    public Looks {
        trials = List.copyOf(trials);
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("there must be a look");
        }
    }

    /** Returns looks at half as many trials again each time, the last at {@code most}. */
    public static Looks from(int fewest, int most) {
        List<Integer> trials = new ArrayList<>();
        for (int next = fewest; next < most; next = (int) Math.ceil(next * GROWTH)) {
            trials.add(next);
        }
        trials.add(Math.max(fewest, most));
        return new Looks(trials);
    }

    /** Returns how many trials the last look is at. */
    public int most() {
        return trials.get(trials.size() - 1);
    }
}
