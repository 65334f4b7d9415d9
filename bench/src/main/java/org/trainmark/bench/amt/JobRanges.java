package org.trainmark.bench.amt;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.space.Range;
import org.trainmark.bench.space.Space;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** The space of a suite, or its axes, as what a tuning job chooses. */
final class JobRanges {

    private static final int MOST_VALUES = 30;

    private final SuiteNames names;
    private final List<String> notes;

    /** @param notes to which is added what cannot be said in a job */
    JobRanges(SuiteNames names, List<String> notes) {
        this.names = requireNonNull(names, "names");
        this.notes = requireNonNull(notes, "notes");
    }

    List<Tunable> of(Map<String, Value> parts) {
        List<Tunable> tunables = new ArrayList<>();
        parts.forEach((name, value) ->
                tunables.add(value.yaml() instanceof Yaml.Sequence list ? listed(name, list) : ranged(name, value)));
        return tunables;
    }

    private Tunable listed(String name, Yaml.Sequence list) {
        return new Tunable.Listed(
                names.hyperparameter(name),
                list.items().stream().map(Written::text).toList());
    }

    private Tunable ranged(String name, Value value) {
        Range range = Space.range(new Value(value.yaml(), name, value.problems()));
        if (!range.stops().isEmpty() && range.stops().size() <= MOST_VALUES) {
            return new Tunable.Listed(
                    names.hyperparameter(name),
                    range.stops().stream().map(JobRanges::text).toList());
        }
        if (!range.stops().isEmpty()) {
            notes.add("%s has %d steps, and a list there at most %d: it becomes a range without steps"
                    .formatted(name, range.stops().size(), MOST_VALUES));
        }
        return new Tunable.Ranged(
                names.hyperparameter(name),
                range.whole(),
                text(range.from()),
                text(range.to()),
                Scaling.of(range.scale()));
    }

    private static String text(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 15;
        return whole ? number.toBigInteger().toString() : FlowText.number(number.doubleValue());
    }
}
