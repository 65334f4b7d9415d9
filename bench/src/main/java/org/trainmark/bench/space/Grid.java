package org.trainmark.bench.space;

import java.util.ArrayList;
import java.util.List;

/** The product of a suite's axes, the last one fastest. */
public record Grid(List<Axis> axes) {

    public Grid {
        axes = List.copyOf(axes);
    }

    /** How many points there are; not a whole number's type, so that it cannot overflow. */
    public double size() {
        return axes.stream().mapToDouble(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
    }

    /** Returns the names of the axes, in the suite's order. */
    public List<String> names() {
        return axes.stream().map(Axis::name).toList();
    }

    public List<Point> points() {
        List<Point> points = List.of(Point.ORIGIN);
        for (Axis axis : axes) {
            List<Point> longer = new ArrayList<>();
            for (Point point : points) {
                axis.values().forEach(value -> longer.add(point.with(new Choice(axis.name(), axis.path(), value))));
            }
            points = longer;
        }
        return points;
    }
}
