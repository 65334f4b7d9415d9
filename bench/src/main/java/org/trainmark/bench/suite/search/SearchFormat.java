package org.trainmark.bench.suite.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.search.sampler.SamplerKind;
import org.trainmark.bench.space.AxisNames;
import org.trainmark.bench.space.Space;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarlyFormat;
import org.trainmark.bench.suite.search.Search.Budget;
import org.trainmark.bench.suite.search.Search.Start;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Nearest;
import org.trainmark.results.search.Limit;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.summary.Metric.Better;

/** How a suite writes its search: the block {@code search}. */
public final class SearchFormat {

    /** Name of the block. */
    public static final String NAME = "search";

    private SearchFormat() {}

    /**
     * Reads the block.
     *
     * @param settings that may be searched
     * @param stopsAtTarget whether trainings end at their target
     */
    public static Search read(Value value, AxisNames settings, boolean stopsAtTarget) {
        Fields fields = value.fields();
        Read<Space> space = fields.required("space", parts -> Space.read(parts, settings));
        Read<SamplerKind> by =
                fields.optional("by", name -> name.constant(SamplerKind.class), SamplerKind.GAUSSIAN_PROCESS);
        Read<List<Quantity>> objectives = fields.required("objective", SearchFormat::objectives);
        Read<List<Limit>> limits = fields.optional("subject-to", SearchFormat::limits, List.of());
        Read<Budget> budget =
                fields.optional("budget", most -> BudgetFormat.read(most, objectives), BudgetFormat.USUAL);
        Read<Start> start = fields.optional("start-with", StartFormat::read, Start.NOTHING);
        Read<Optional<EndEarly>> endEarly =
                fields.optional(EndEarlyFormat.NAME, rule -> EndEarlyFormat.read(rule, stopsAtTarget));
        Read<Boolean> confirm = fields.optional("confirm", Value::truth, true);
        return fields.make(() -> new Search(
                space.get(),
                by.get(),
                objectives.get(),
                limits.get(),
                budget.get(),
                start.get(),
                endEarly.get(),
                confirm.get()));
    }

    /** Reads what a search is for: one, or a list. */
    public static List<Quantity> objectives(Value value) {
        return value.yaml() instanceof Yaml.Sequence ? value.list(SearchFormat::objective) : List.of(objective(value));
    }

    private static Quantity objective(Value value) {
        Fields fields = value.fields();
        Read<Optional<Quantity>> least = fields.optional("minimize", name -> aim(name, Better.LOWER));
        Read<Optional<Quantity>> most = fields.optional("maximize", name -> aim(name, Better.HIGHER));
        return fields.make(() -> {
            if (least.get().isPresent() == most.get().isPresent()) {
                throw value.refuse("must be one of {minimize: time-to-target} and {maximize: final-accuracy}");
            }
            return least.get().or(most).orElseThrow();
        });
    }

    private static Quantity aim(Value value, Better better) {
        Quantity quantity = quantity(value, value.text());
        if (quantity.better() != better) {
            throw value.refuse("is the wrong way round for %s; write %s: %1$s"
                    .formatted(quantity.name(), better == Better.LOWER ? "maximize" : "minimize"));
        }
        return quantity;
    }

    private static Quantity quantity(Value value, String name) {
        return Quantity.named(name)
                .orElseThrow(() -> value.problems()
                        .add(
                                value.place(),
                                "there is no '%s' to search by; there are %s%s"
                                        .formatted(
                                                name,
                                                String.join(", ", Quantity.names()),
                                                Nearest.hint(name, Quantity.names()))));
    }

    private static List<Limit> limits(Value value) {
        List<Read<Limit>> limits = new ArrayList<>();
        value.children()
                .forEach((name, bound) -> limits.add(Read.of(() -> {
                    Quantity quantity = quantity(bound, name);
                    return new Limit(quantity, QuantityFormat.bound(quantity, bound));
                })));
        return limits.stream().map(Read::get).toList();
    }
}
