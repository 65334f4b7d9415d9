package org.trainmark.bench.plan.search;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.gaussian.Outlook;
import org.trainmark.bench.suite.search.Search.Budget;
import org.trainmark.results.search.Quantity;

/**
 * Whether a search of one objective has come to its end before its budget is spent.
 *
 * @param budget says when that is
 */
record Stopping(Budget budget, Quantity objective, long seed) {

    private static final double CHANCE = 0.05;
    /** As SageMaker's tuning has it: less is no improvement. */
    private static final double IMPROVEMENT = 0.01;

    Stopping {
        requireNonNull(budget, "budget");
        requireNonNull(objective, "objective");
    }

    /** Returns why nothing new is worth a trial; empty if something may be. */
    String over(Found found, Evidence evidence) {
        if (isReached(found)) {
            return "its target of %s is reached"
                    .formatted(unitText(budget.target().getAsDouble()));
        }
        int most = budget.withoutImprovement().orElse(Integer.MAX_VALUE);
        if (sinceImprovement(found) >= most) {
            return "the last %d points were no better by 1 %% than the best before".formatted(most);
        }
        OptionalDouble margin = budget.margin();
        return margin.isPresent()
                        && new Outlook(evidence, seed).chanceOfBetter(inLosses(margin.getAsDouble())) <= CHANCE
                ? "no point that is left would be better by more than %s, with 95 %%"
                        .formatted(words(margin.getAsDouble()))
                : "";
    }

    private boolean isReached(Found found) {
        return budget.target().isPresent()
                && found.bestFirst().stream()
                        .limit(1)
                        .anyMatch(best -> found.observations().get(best).losses()[0]
                                <= objective.loss(budget.target().getAsDouble()));
    }

    private String unitText(double value) {
        return objective.unit().inFull(objective.unit().text(value));
    }

    /** Returns how many points the search has tried since the last that was better than all before it. */
    private int sinceImprovement(Found found) {
        double best = Double.POSITIVE_INFINITY;
        int since = 0;
        for (int i = 0; i < found.observations().size(); i++) {
            Observation point = found.observations().get(i);
            double loss = Found.isFit(point) ? point.losses()[0] : Double.POSITIVE_INFINITY;
            since = improves(loss, best) || found.points().get(i).isKnown() ? 0 : since + 1;
            best = Math.min(best, loss);
        }
        return since;
    }

    private boolean improves(double loss, double best) {
        double before = objective.value(best);
        return loss < best
                && (Double.isInfinite(best)
                        || Math.abs(objective.value(loss) - before) >= IMPROVEMENT * Math.abs(before));
    }

    private double inLosses(double margin) {
        return objective.relative() ? -Math.log1p(-margin) : margin;
    }

    private String words(double margin) {
        return objective.apart(objective.relative() ? Math.log1p(margin) : margin);
    }
}
