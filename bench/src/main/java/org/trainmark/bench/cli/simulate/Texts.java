package org.trainmark.bench.cli.simulate;

import java.util.Locale;
import org.trainmark.bench.search.simulate.Goal;
import org.trainmark.bench.search.simulate.Quartiles;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Proportion;
import org.trainmark.results.summary.Unit;

/** Figures and what they are to reach, in words. */
final class Texts {

    static final String NONE = "–";

    private Texts() {}

    static String kept(Goal goal, double figure) {
        return goal.equals(Goal.NONE) ? NONE : goal.isKept(figure) ? "yes" : "no";
    }

    static String of(Goal goal, Unit unit) {
        if (goal.equals(Goal.NONE)) {
            return NONE;
        }
        if (Double.isInfinite(goal.least())) {
            return "at most " + unit.tick(goal.most());
        }
        return Double.isInfinite(goal.most())
                ? "at least " + unit.tick(goal.least())
                : unit.tick(goal.least()) + " to " + unit.tick(goal.most());
    }

    /** Returns the median and, in parentheses, the other quartiles. */
    static String of(Quartiles figures, Unit unit) {
        return "%s (%s)".formatted(unit.text(figures.median()), spread(figures, unit));
    }

    static String spread(Quartiles figures, Unit unit) {
        return unit.text(figures.low()) + " to " + unit.text(figures.high());
    }

    static String of(double figure) {
        return Unit.NUMBER.text(figure);
    }

    static String of(Estimate estimate) {
        return estimate.interval()
                .map(interval -> String.format(
                        Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.value(), interval.low(), interval.high()))
                .orElseGet(() -> String.format(Locale.ROOT, "%.2f", estimate.value()));
    }

    /** Returns a share with its exact 95 % interval. */
    static String of(Proportion share) {
        return Unit.FRACTION.text(share.value(), share.interval());
    }
}
