package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.space.Grid;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.results.RunInfo;
import org.trainmark.results.SettingNames;

/**
 * A checked suite: a base configuration, axes, and how to measure.
 *
 * @param question what it answers, from the comment that it opens with; may be empty
 * @param text YAML, after changes from the command line, that reads back as an equal suite from the same directory
 * @param grid the axes
 * @param guard by the name of a metric, how far it may change and still be the same
 * @param trialTimeout after which a trial is stopped
 * @param factory makes cells of other points of the same base
 * @param cells those of the grid, the last axis fastest
 */
public record Suite(
        String name,
        String question,
        String text,
        Grid grid,
        Measure measure,
        Repetitions repetitions,
        SortedMap<String, Double> guard,
        Duration trialTimeout,
        CellFactory factory,
        List<Cell> cells) {

    public Suite {
        requireNonNull(name, "name");
        requireNonNull(question, "question");
        requireNonNull(text, "text");
        requireNonNull(grid, "grid");
        requireNonNull(measure, "measure");
        requireNonNull(repetitions, "repetitions");
        guard = Collections.unmodifiableSortedMap(new TreeMap<>(guard));
        requireNonNull(trialTimeout, "trialTimeout");
        requireNonNull(factory, "factory");
        cells = List.copyOf(cells);
    }

    /** Returns the same suite under another name and with another question, as one that measures something else. */
    public Suite as(String otherName, String otherQuestion) {
        return new Suite(
                otherName, otherQuestion, text, grid, measure, repetitions, guard, trialTimeout, factory, cells);
    }

    /** Returns the SHA-256 digest of the text. */
    public String textSha256() {
        return TextDigest.of(text);
    }

    /** Returns the profiles that cells run under, by name. */
    public SortedMap<String, Profile> profiles() {
        SortedMap<String, Profile> profiles = new TreeMap<>();
        cells.forEach(cell -> profiles.put(cell.profile().name(), cell.profile()));
        return profiles;
    }

    /** Returns the devices on which trials run side by side; one without a name if they run one at a time. */
    public SortedSet<String> devices() {
        return cells.stream().map(this::device).collect(toCollection(TreeSet::new));
    }

    /** Returns the device that trials of a cell need for themselves: all of them the same if they run one at a time. */
    public String device(Cell cell) {
        return repetitions.devicesAtOnce() ? cell.profile().deviceOfMachine() : "";
    }

    /** Returns what holds for all trials, by name, but for the profile, whose change may be what is measured. */
    public SortedMap<String, String> settings() {
        SortedMap<String, String> settings =
                new TreeMap<>(cells.get(0).settings().texts());
        settings.remove(Setting.PROFILE.name());
        grid.names().forEach(axis -> settings.remove(axis.split("\\.", 2)[0]));
        settings.putAll(measure.texts());
        if (grid.names().stream().anyMatch(Convergence.AXES::contains)) {
            settings.remove(SettingNames.CONVERGENCE);
        }
        if (repetitions.devicesAtOnce()) {
            settings.put(RunInfo.DEVICES_AT_ONCE, "true");
        }
        guard.forEach((metric, margin) -> settings.put(RunInfo.GUARD + metric, FlowText.number(margin)));
        return settings;
    }
}
