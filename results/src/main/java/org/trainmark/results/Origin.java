package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * Why a trial was run.
 *
 * @param plan that asked for it
 * @param round of the plan, from 0
 * @param rung at which its training was compared with others; empty where none was
 */
public record Origin(String plan, int round, OptionalInt rung) {

    public Origin {
        requireNonNull(plan, "plan");
        requireNonNull(rung, "rung");
    }
}
