package org.trainmark.bench.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.bench.space.TreePath;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/**
 * Changes to a suite from the command line: {@code learning-rate=0.1}, {@code axes.batch-size=[64, 128]}.
 *
 * <p>A base setting also takes the place of the axes over it and inside it, for that is what is meant: else the axes
 * would win and the change do nothing.
 */
final class Overrides {

    private static final String AXES = "axes";

    private final Problems problems;

    Overrides(Problems problems) {
        this.problems = problems;
    }

    Yaml.Mapping apply(Yaml.Mapping suite, List<String> changes) {
        Yaml.Mapping changed = suite;
        for (String change : changes) {
            Yaml.Mapping before = changed;
            changed = Read.of(() -> apply(before, change)).value().orElse(before);
        }
        return changed;
    }

    private Yaml.Mapping apply(Yaml.Mapping suite, String change) {
        int equals = change.indexOf('=');
        if (equals < 1) {
            throw problems.add(Place.of("--set " + change), "must have the form key=value");
        }
        String key = change.substring(0, equals).strip();
        Place place = Place.of("--set " + key);
        problems.follow(place.source());
        TreePath path = new TreePath(names(key), place);
        if (path.names().contains("")) {
            throw problems.add(place, "has an empty name between its dots");
        }
        Yaml value = YamlParser.parse(change.substring(equals + 1), place, problems);
        return path.put(withoutAxesOf(key, place, suite), value);
    }

    /** An axis is one key, dots and all. */
    private static List<String> names(String key) {
        return key.startsWith(AXES + ".")
                ? List.of(AXES, key.substring(AXES.length() + 1))
                : List.of(key.split("\\.", -1));
    }

    private Yaml.Mapping withoutAxesOf(String key, Place place, Yaml.Mapping suite) {
        Optional<Yaml.Entry> entry = suite.entry(AXES);
        if (entry.isEmpty() || !(entry.get().value() instanceof Yaml.Mapping axes)) {
            return suite;
        }
        List<Yaml.Entry> kept = new ArrayList<>();
        for (Yaml.Entry axis : axes.entries()) {
            if (isInside(key, axis.key())) {
                throw problems.add(
                        place, "would do nothing, since '%s' is an axis; set axes.%1$s".formatted(axis.key()));
            }
            if (!axis.key().equals(key) && !isInside(axis.key(), key)) {
                kept.add(axis);
            }
        }
        return suite.with(new Yaml.Entry(entry.get().place(), AXES, new Yaml.Mapping(axes.place(), kept)));
    }

    private static boolean isInside(String path, String outer) {
        return path.startsWith(outer + ".");
    }
}
