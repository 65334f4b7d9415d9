package org.trainmark.bench.suite.search;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.bench.space.Choice;
import org.trainmark.bench.space.Point;
import org.trainmark.bench.space.TreePath;
import org.trainmark.bench.suite.search.Search.Start;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** How a suite writes what its search begins with: a list of points, which are maps, and of runs by their names. */
final class StartFormat {

    private StartFormat() {}

    static Start read(Value value) {
        List<Point> points = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        value.list(item -> item.yaml() instanceof Yaml.Mapping ? points.add(point(item)) : runs.add(item.text()));
        return new Start(points, runs);
    }

    private static Point point(Value value) {
        return new Point(value.fields().mapping().entries().stream()
                .map(entry -> new Choice(
                        entry.key(), new TreePath(List.of(entry.key().split("\\.", -1)), entry.place()), entry.value()))
                .toList());
    }
}
