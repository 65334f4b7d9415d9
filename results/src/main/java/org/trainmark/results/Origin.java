package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * Why a trial was run.
 *
 * @param plan name of what chose it
 * @param round of the plan, from 0
 * @param rung of the round, where the plan compares trainings on their way
 */
public record Origin(String plan, int round, OptionalInt rung) {

    /** As one of all combinations of a suite's axes. */
    public static final Origin GRID = new Origin("grid", 0, OptionalInt.empty());

    /** The plan of trials that are tried again because something spoilt them; its round is the number of the repeat. */
    public static final String REPEAT = "repeat";

    /** The plan of trials that a search asks for; its round is the ticket by which their point was proposed. */
    public static final String SEARCH = "search";

    /** The plan of trials that confirm what a search found; its round is 0 for the choice, and 1 for the winner. */
    public static final String CONFIRM = "confirm";

    /**
     * The plan of trials that another run measured and that a search knew when it began; its round is the number of
     * that run.
     */
    public static final String KNOWN = "known";

    /** The plan of a training that a person steers, and of those that they branch off. */
    public static final String WATCH = "watch";

    public Origin {
        requireNonNull(plan, "plan");
        requireNonNull(rung, "rung");
    }
}
