package org.trainmark.bench.space;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * The way to a value through nested maps.
 *
 * @param names outermost first; at least one
 * @param place of whoever names the value, for the keys that must be added
 */
public record TreePath(List<String> names, Place place) {

    public TreePath {
        names = List.copyOf(names);
        requireNonNull(place, "place");
    }

    /** Returns the way that a dotted name is. */
    static TreePath of(String name, Place place) {
        return new TreePath(List.of(name.split("\\.", -1)), place);
    }

    /**
     * Returns {@code tree} with {@code value} at this path. Maps that lack on the way are added, and a short form is
     * written out: {@code adam} as {@code {adam: {}}}, but a data set as {@code {set: digits}}.
     */
    public Yaml.Mapping put(Yaml.Mapping tree, Yaml value) {
        String name = names.get(0);
        if (names.size() == 1) {
            return tree.with(new Yaml.Entry(keyPlace(tree, name), name, value));
        }
        TreePath rest = new TreePath(names.subList(1, names.size()), place);
        Yaml.Mapping inner = tree.entry(name)
                .map(entry -> writtenOut(name, entry.value()))
                .orElseGet(() -> new Yaml.Mapping(place, List.of()));
        return tree.with(new Yaml.Entry(keyPlace(tree, name), name, rest.put(inner, value)));
    }

    private Place keyPlace(Yaml.Mapping tree, String name) {
        return tree.entry(name).map(Yaml.Entry::place).orElse(place);
    }

    private static Yaml.Mapping writtenOut(String name, Yaml value) {
        if (value instanceof Yaml.Mapping mapping) {
            return mapping;
        }
        Yaml.Mapping none = new Yaml.Mapping(value.place(), List.of());
        if (!(value instanceof Yaml.Scalar word) || word.kind() != Yaml.Kind.TEXT) {
            return none;
        }
        return name.equals("data")
                ? none.with(new Yaml.Entry(value.place(), "set", word))
                : none.with(new Yaml.Entry(value.place(), word.text(), none));
    }
}
