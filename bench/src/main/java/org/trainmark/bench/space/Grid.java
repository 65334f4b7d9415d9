package org.trainmark.bench.space;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Yaml;

/** The product of a suite's axes, the last one fastest. */
public record Grid(List<Axis> axes) {

    public Grid {
        axes = List.copyOf(axes);
    }

    /** One value of one axis. */
    public record Choice(Axis axis, Yaml value) {

        public String text() {
            return FlowText.of(value);
        }
    }

    /** One value for every axis, in the order of the axes. */
    public record Point(List<Choice> choices) {

        public Point {
            choices = List.copyOf(choices);
        }

        /** Returns the canonical text of each axis's value by the axis's name. */
        public SortedMap<String, String> texts() {
            SortedMap<String, String> texts = new TreeMap<>();
            choices.forEach(choice -> texts.put(choice.axis().name(), choice.text()));
            return texts;
        }

        /** Returns a suite with these values in place; an axis inside a setting goes after one for all of it. */
        public Yaml.Mapping in(Yaml.Mapping suite) {
            List<Choice> outerFirst = choices.stream()
                    .sorted(comparingInt(choice -> choice.axis().path().names().size()))
                    .toList();
            Yaml.Mapping changed = suite;
            for (Choice choice : outerFirst) {
                changed = choice.axis().path().put(changed, choice.value());
            }
            return changed;
        }

        private Point with(Choice choice) {
            List<Choice> more = new ArrayList<>(choices);
            more.add(choice);
            return new Point(more);
        }
    }

    /** How many points there are; not a whole number's type, so that it cannot overflow. */
    public double size() {
        return axes.stream().mapToDouble(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    }

    public List<Point> points() {
        List<Point> points = List.of(new Point(List.of()));
        for (Axis axis : axes) {
            List<Point> longer = new ArrayList<>();
            for (Point point : points) {
                axis.values().forEach(value -> longer.add(point.with(new Choice(axis, value))));
            }
            points = longer;
        }
        return points;
    }
}
