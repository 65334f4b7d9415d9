package org.trainmark.bench.space;

import java.util.List;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.OtherWords;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * What may take several values in a suite.
 *
 * @param settings names of settings, into which a dotted way may lead
 * @param any whether any other name is one too
 */
public record AxisNames(List<String> settings, boolean any) {

    /** Those of a suite that trains networks. */
    public static final AxisNames OF_NETWORKS = new AxisNames(
            Setting.NAMES.stream()
                    .filter(name -> !name.equals(Setting.SEED.name()))
                    .toList(),
            false);

    private static final String MEASURE = "measure";

    public AxisNames {
        settings = List.copyOf(settings);
    }

    /** Returns whether a name is a setting, a way into one, or what trainings may differ in. */
    private boolean have(String name) {
        return any || settings.contains(name.split("\\.", 2)[0]) || Convergence.AXES.contains(name);
    }

    /** Returns whether a key in a block of the suite may take several values, or notes what is wrong with it. */
    boolean include(Yaml.Entry entry, List<String> names, String block, Problems problems) {
        String setting = names.get(0);
        if (setting.equals(Setting.SEED.name())) {
            problems.add(entry.place(), "seed cannot be an axis: each repetition has a seed of its own");
        } else if (setting.equals(MEASURE) && !Convergence.AXES.contains(entry.key())) {
            problems.add(
                    entry.place(),
                    "%s cannot be an axis, since all cells are measured in one way; of 'measure' only %s can"
                            .formatted(entry.key(), String.join(", ", Convergence.AXES)));
        } else if (!have(entry.key())) {
            problems.add(
                    entry.place(),
                    "unknown key '%s' in '%s'%s"
                            .formatted(entry.key(), block, OtherWords.forAxis(entry, this::have, settings)));
        } else if (names.contains("")) {
            problems.add(entry.place(), "axis '%s' has an empty name between its dots".formatted(entry.key()));
        } else {
            return true;
        }
        return false;
    }
}
