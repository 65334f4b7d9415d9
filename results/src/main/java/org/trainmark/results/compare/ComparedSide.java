package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One side of a comparison: one or more runs of equal code.
 *
 * @param label what people call it
 * @param runs in the order in which they were given; at least one
 */
public record ComparedSide(String label, List<ComparedRun> runs) {

    public ComparedSide {
        requireNonNull(label, "label");
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a side must have a run");
        }
    }

    /** Returns the side of one run, by whose name it goes. */
    public static ComparedSide of(ComparedRun run) {
        return new ComparedSide(run.label(), List.of(run));
    }
}
