package org.trainmark.bench.space;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.OtherWords;
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

    private static final String MEASURE = "measure";

    private static final List<String> SETTINGS = Setting.NAMES.stream()
            .filter(name -> !name.equals(Setting.SEED.name()))
            .toList();

    public Axis {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
        values = List.copyOf(values);
    }

    /** Reads the axes of a suite; those that name no setting are noted and left out. */
    public static List<Axis> readAll(Yaml.Mapping axes, Problems problems) {
        List<Axis> read = new ArrayList<>();
        for (Yaml.Entry entry : axes.entries()) {
            List<String> names = List.of(entry.key().split("\\.", -1));
            if (namesSetting(entry, names, "axes", problems)) {
                Value value = new Value(entry.value(), entry.key(), problems);
                read.add(new Axis(entry.key(), new TreePath(names, entry.place()), values(entry, value)));
            }
        }
        return read;
    }

    /** Returns whether the name of an axis is a setting, a way into one, or what trainings may differ in. */
    private static boolean isAxis(String name) {
        return SETTINGS.contains(name.split("\\.", 2)[0]) || Convergence.AXES.contains(name);
    }

    /** Notes what is wrong with a name, in a block of the suite, of what is to take several values. */
    static boolean namesSetting(Yaml.Entry entry, List<String> names, String block, Problems problems) {
        String setting = names.get(0);
        if (setting.equals(Setting.SEED.name())) {
            problems.add(entry.place(), "seed cannot be an axis: each repetition has a seed of its own");
        } else if (setting.equals(MEASURE) && !isAxis(entry.key())) {
            problems.add(
                    entry.place(),
                    "%s cannot be an axis, since all cells are measured in one way; of 'measure' only %s can"
                            .formatted(entry.key(), String.join(", ", Convergence.AXES)));
        } else if (!isAxis(entry.key())) {
            problems.add(
                    entry.place(),
                    "unknown key '%s' in '%s'%s"
                            .formatted(entry.key(), block, OtherWords.forAxis(entry, Axis::isAxis, SETTINGS)));
        } else if (names.contains("")) {
            problems.add(entry.place(), "axis '%s' has an empty name between its dots".formatted(entry.key()));
        } else {
            return true;
        }
        return false;
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
