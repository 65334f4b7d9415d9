package org.trainmark.bench.space;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Dimension.Condition;
import org.trainmark.bench.suite.yaml.Yaml;

/** Whether a part of a space exists under any choice, and under which if not under all. */
record Existence(boolean ever, Optional<Condition> condition) {

    private static final Existence ALWAYS = new Existence(true, Optional.empty());
    private static final Existence NEVER = new Existence(false, Optional.empty());

    Existence {
        requireNonNull(condition, "condition");
    }

    /**
     * Returns where a part exists: one inside a kind of optimizer, network or the like where that kind is chosen.
     *
     * @param earlier parts, by the numbers of their dimensions
     */
    static Existence of(Part part, List<Part> earlier, Yaml.Mapping tree) {
        List<String> names = part.path().names();
        if (names.size() < 3) {
            return ALWAYS;
        }
        for (int i = 0; i < earlier.size(); i++) {
            if (earlier.get(i) instanceof Part.Listed listed && listed.name().equals(names.get(0))) {
                return under(listed, i, names.get(1));
            }
        }
        Optional<String> kind = tree.entry(names.get(0)).flatMap(entry -> kind(entry.value()));
        return kind.isEmpty() || kind.get().equals(names.get(1)) ? ALWAYS : NEVER;
    }

    private static Existence under(Part.Listed listed, int dimension, String kind) {
        List<Yaml> values = listed.axis().values();
        Set<Integer> choices = IntStream.range(0, values.size())
                .filter(i -> kind(values.get(i)).equals(Optional.of(kind)))
                .boxed()
                .collect(Collectors.toSet());
        if (choices.isEmpty()) {
            return NEVER;
        }
        return choices.size() == values.size()
                ? ALWAYS
                : new Existence(true, Optional.of(new Condition(dimension, choices)));
    }

    /** Returns the kind that a value names: {@code momentum}, alone or with settings. */
    static Optional<String> kind(Yaml value) {
        if (value instanceof Yaml.Mapping mapping && mapping.entries().size() == 1) {
            return Optional.of(mapping.entries().get(0).key());
        }
        return value instanceof Yaml.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }
}
