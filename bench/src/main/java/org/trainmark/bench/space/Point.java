package org.trainmark.bench.space;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/**
 * One choice for every part of a space.
 *
 * @param choices in the order of the parts; no name twice
 */
public record Point(List<Choice> choices) {

    /** The point of a space without parts. */
    static final Point ORIGIN = new Point(List.of());

    public Point {
        choices = List.copyOf(choices);
    }

    /**
     * Returns the point of some texts.
     *
     * @param texts YAML on one line, by the name of a setting or the dotted way into one
     * @throws InvalidSuiteException if one is no YAML
     */
    public static Point of(Map<String, String> texts) {
        Point point = ORIGIN;
        for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
            point = point.with(text.getKey(), text.getValue());
        }
        return point;
    }

    /** Returns the canonical text of each value by its name. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        choices.forEach(choice -> texts.put(choice.name(), choice.text()));
        return texts;
    }

    /** Returns a suite with these values in place; one inside a setting goes after one for all of it. */
    public Yaml.Mapping in(Yaml.Mapping suite) {
        List<Choice> outerFirst = choices.stream()
                .sorted(comparingInt(choice -> choice.path().names().size()))
                .toList();
        Yaml.Mapping changed = suite;
        for (Choice choice : outerFirst) {
            changed = choice.path().put(changed, choice.value());
        }
        return changed;
    }

    /**
     * Returns this with another value under a name.
     *
     * @param text YAML on one line
     * @throws InvalidSuiteException if it is no YAML
     */
    public Point with(String name, String text) {
        Place place = Place.of(name);
        Problems problems = new Problems(name);
        Yaml value = InvalidSuiteException.unlessRead(problems, () -> YamlParser.parse(text, place, problems));
        return with(new Choice(name, TreePath.of(name, place), value));
    }

    /** Returns this with another value under the name of a choice. */
    public Point with(Choice choice) {
        List<Choice> changed = new ArrayList<>(choices);
        changed.removeIf(other -> other.name().equals(choice.name()));
        changed.add(choice);
        return new Point(changed);
    }
}
