package org.trainmark.bench.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * A point of another run, which may have had other axes or another space.
 *
 * @param axes the text of what that run varied, by its name
 * @param settings the text of every setting in full
 */
public record ForeignPoint(SortedMap<String, String> axes, SortedMap<String, String> settings) {

    public ForeignPoint {
        axes = new TreeMap<>(axes);
        settings = new TreeMap<>(settings);
    }

    /**
     * Returns the points of a space that this may be, as texts by name: one for each way to write its values that their
     * names and numbers allow. What is inside those decides.
     */
    public List<SortedMap<String, String>> in(Coordinates coordinates) {
        List<SortedMap<String, String>> points =
                List.of(coordinates.combination().texts());
        for (Part part : coordinates.parts()) {
            Set<String> values = texts(part);
            if (!values.isEmpty()) {
                points = with(points, part.name(), values);
            }
        }
        return points.stream()
                .filter(texts -> coordinates.place(texts).isPresent())
                .toList();
    }

    private static List<SortedMap<String, String>> with(
            List<SortedMap<String, String>> points, String name, Set<String> values) {
        List<SortedMap<String, String>> more = new ArrayList<>();
        for (SortedMap<String, String> point : points) {
            for (String value : values) {
                SortedMap<String, String> longer = new TreeMap<>(point);
                longer.put(name, value);
                more.add(longer);
            }
        }
        return more;
    }

    /** Returns the texts that the value of a part may have in the space; none if there is no such value. */
    private Set<String> texts(Part part) {
        Set<String> texts = new LinkedHashSet<>();
        value(part).ifPresent(value -> {
            if (part instanceof Part.Listed listed) {
                listed.axis().values().stream()
                        .filter(choice -> mayBe(choice, value))
                        .map(FlowText::of)
                        .forEach(texts::add);
            } else {
                texts.add(FlowText.of(value));
            }
        });
        return texts;
    }

    private static boolean mayBe(Yaml choice, Yaml value) {
        Optional<String> kind = Existence.kind(choice);
        return kind.isPresent()
                ? kind.equals(Existence.kind(value))
                : choice instanceof Yaml.Mapping || FlowText.of(choice).equals(FlowText.of(value));
    }

    private Optional<Yaml> value(Part part) {
        String outer = part.path().names().get(0);
        return Optional.ofNullable(axes.get(part.name()))
                .map(ForeignPoint::parsed)
                .or(() -> Optional.ofNullable(settings.get(outer))
                        .map(ForeignPoint::parsed)
                        .flatMap(tree -> inside(tree, part.path().names())));
    }

    private static Yaml parsed(String text) {
        return Point.of(Map.of("value", text)).choices().get(0).value();
    }

    private static Optional<Yaml> inside(Yaml tree, List<String> names) {
        Optional<Yaml> at = Optional.of(tree);
        for (String name : names.subList(1, names.size())) {
            at = at.filter(Yaml.Mapping.class::isInstance)
                    .map(Yaml.Mapping.class::cast)
                    .flatMap(mapping -> mapping.entry(name))
                    .map(Yaml.Entry::value);
        }
        return at;
    }
}
