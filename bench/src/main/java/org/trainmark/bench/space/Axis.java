package org.trainmark.bench.space;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * A setting that takes several values in turn.
 *
 * @param name the setting, or the dotted way into one
 * @param values at least one
 */
public record Axis(String name, TreePath path, List<Yaml> values) {

    public Axis {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
        values = List.copyOf(values);
    }

    /** Reads the axes of a suite; those that name no setting are noted and left out. */
    public static List<Axis> readAll(Yaml.Mapping axes, AxisNames settings, Problems problems) {
        List<Axis> read = new ArrayList<>();
        for (Yaml.Entry entry : axes.entries()) {
            List<String> names = List.of(entry.key().split("\\.", -1));
            if (settings.include(entry, names, "axes", problems)) {
                Value value = new Value(entry.value(), entry.key(), problems);
                read.add(new Axis(entry.key(), new TreePath(names, entry.place()), values(entry, value)));
            }
        }
        return read;
    }

    static List<Yaml> values(Yaml.Entry entry, Value value) {
        if (!(value.yaml() instanceof Yaml.Sequence sequence)) {
            value.problems()
                    .addLast(
                            value.place(),
                            "axis '%s' must be a list of values, as [%s]"
                                    .formatted(entry.key(), FlowText.of(value.yaml())));
            return List.of(value.yaml());
        }
        if (sequence.items().isEmpty()) {
            value.problems().addLast(value.place(), "axis '%s' has no values".formatted(entry.key()));
            return List.of(value.yaml());
        }
        refuseRepeats(sequence, value.problems());
        return sequence.items();
    }

    private static void refuseRepeats(Yaml.Sequence values, Problems problems) {
        Map<String, Place> seen = new HashMap<>();
        for (Yaml value : values.items()) {
            if (seen.putIfAbsent(FlowText.of(value), value.place()) != null) {
                problems.add(value.place(), repeats(value, FlowText.of(value)));
            }
        }
    }

    /** Returns the words for a value that equals an earlier one. */
    public static String repeats(Yaml value, String earlier) {
        String written = value instanceof Yaml.Scalar scalar ? scalar.text() : FlowText.of(value);
        return "repeats " + (written.equals(earlier) ? earlier : "%s (as %s)".formatted(earlier, written));
    }
}
