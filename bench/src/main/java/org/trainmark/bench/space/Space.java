package org.trainmark.bench.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;

/** What a search may choose: for each of some settings a list of values, or a range. */
public record Space(List<Part> parts) {

    private static final Set<String> WHOLE = Set.of(
            Setting.BATCH_SIZE.name(),
            Setting.MICRO_BATCH_SIZE.name(),
            "measure.convergence.max-epochs",
            "measure.convergence.patience");

    public Space {
        parts = List.copyOf(parts);
    }

    /** Reads the space of a suite. */
    public static Space read(Value value, AxisNames settings) {
        List<Read<Part>> parts = new ArrayList<>();
        for (Yaml.Entry entry : value.fields().mapping().entries()) {
            List<String> names = List.of(entry.key().split("\\.", -1));
            if (settings.include(entry, names, "search.space", value.problems())) {
                parts.add(Read.of(() -> part(entry, names, value.problems())));
            }
        }
        if (value.fields().mapping().entries().isEmpty()) {
            throw value.refuse("is empty; name what may be chosen, as learning-rate: {from: 1e-4, to: 1, scale: log}");
        }
        return new Space(parts.stream().map(Read::get).toList());
    }

    private static Part part(Yaml.Entry entry, List<String> names, Problems problems) {
        Value value = new Value(entry.value(), entry.key(), problems);
        TreePath path = new TreePath(names, entry.place());
        return entry.value() instanceof Yaml.Mapping
                ? new Part.Ranged(entry.key(), path, range(value))
                : new Part.Listed(new Axis(entry.key(), path, Axis.values(entry, value)));
    }

    /** Reads the range of a setting, whose name is the value's path. */
    public static Range range(Value value) {
        return RangeFormat.read(value, isWhole(value.path()));
    }

    /** Returns whether a setting takes whole numbers alone unless a range says otherwise. */
    public static boolean isWhole(String setting) {
        return WHOLE.contains(setting);
    }

    /** Returns the names of the parts, in the suite's order. */
    public List<String> names() {
        return parts.stream().map(Part::name).toList();
    }
}
