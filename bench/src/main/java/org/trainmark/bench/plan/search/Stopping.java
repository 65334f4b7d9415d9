package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.gaussian.Outlook;
import org.trainmark.results.search.Quantity;

/**
 * Whether a search of one objective has come to its end before its budget is spent.
 *
 * @param margin by which nothing better may be left; empty to go on
 */
record Stopping(OptionalDouble margin, Quantity objective, long seed) {

    private static final double CHANCE = 0.05;

    Stopping {
        requireNonNull(margin, "margin");
        requireNonNull(objective, "objective");
    }

    /** Returns why nothing new is worth a trial; empty if something may be. */
    String over(Evidence evidence) {
        return margin.isPresent() && new Outlook(evidence, seed).chanceOfBetter(inLosses()) <= CHANCE
                ? "no point that is left would be better by more than %s, with 95 %%".formatted(words())
                : "";
    }

    private double inLosses() {
        return objective.relative() ? -Math.log1p(-margin.getAsDouble()) : margin.getAsDouble();
    }

    private String words() {
        return objective.apart(objective.relative() ? Math.log1p(margin.getAsDouble()) : margin.getAsDouble());
    }
}
