package org.trainmark.bench.suite.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.trainmark.bench.suite.measure.Durations;
import org.trainmark.bench.suite.search.Search.Budget;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.results.search.Quantity;

/** How a suite writes what its search may spend. */
public final class BudgetFormat {

    private static final int MOST_TRIALS = 10_000;
    private static final int USUAL_TRIALS = 60;

    /** What there is where nothing is said. */
    public static final Budget USUAL = new Budget(
            USUAL_TRIALS, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty());

    private BudgetFormat() {}

    /**
     * Reads a budget.
     *
     * @param objectives what the search is for, in whose units the target is
     */
    public static Budget read(Value value, Supplier<List<Quantity>> objectives) {
        Fields fields = value.fields();
        Read<Integer> trials =
                fields.optional("trials", number -> (int) number.wholeNumber(1, MOST_TRIALS), USUAL_TRIALS);
        Read<Optional<Duration>> time = fields.optional("time", Durations::readPositive);
        Read<Optional<Double>> margin = fields.optional("margin", share -> share.share(BudgetFormat::requireMargin));
        Read<Optional<Double>> target = fields.optional(
                "target", good -> QuantityFormat.target(objectives.get().get(0), good));
        Read<Optional<Integer>> without = fields.optional("without-improvement", Value::count);
        return fields.make(() -> new Budget(
                trials.get(),
                time.get(),
                optional(margin),
                optional(target),
                without.get().map(OptionalInt::of).orElseGet(OptionalInt::empty)));
    }

    private static OptionalDouble optional(Read<Optional<Double>> number) {
        return number.get().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
    }

    private static double requireMargin(double value, String name) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(
                    "%s must be above 0 and below 1, but is %s".formatted(name, FlowText.number(value)));
        }
        return value;
    }
}
