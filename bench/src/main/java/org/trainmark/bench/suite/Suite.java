package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.space.Grid;
import org.trainmark.bench.suite.early.EndEarly;
import org.trainmark.bench.suite.early.EndEarlyFormat;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.bench.suite.measure.Repetitions;
import org.trainmark.bench.suite.search.Search;
import org.trainmark.bench.suite.setting.Setting;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.core.data.file.Sha256;
import org.trainmark.results.RunInfo;
import org.trainmark.results.SettingNames;
import org.trainmark.results.Target;

/**
 * A checked suite: a base configuration, axes, and how to measure.
 *
 * @param question what it answers, from the comment that it opens with; may be empty
 * @param text YAML, after changes from the command line, that reads back as an equal suite from the same directory
 * @param grid the axes
 * @param search what to look for under each combination of these; empty if all that there is to run is the grid
 * @param endEarly by what rule trainings that fall behind end early; empty to let all go on
 * @param guard by the name of a metric, how far it may change and still be the same
 * @param trialTimeout after which a trial is stopped
 * @param factory makes cells of other points of the same base
 * @param cells those of the grid, the last axis fastest; of a search, the middle of each combination's space
 */
public record Suite(
        String name,
        String question,
        String text,
        Grid grid,
        Optional<Search> search,
        Optional<EndEarly> endEarly,
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
        requireNonNull(search, "search");
        requireNonNull(endEarly, "endEarly");
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
                otherName,
                otherQuestion,
                text,
                grid,
                search,
                endEarly,
                measure,
                repetitions,
                guard,
                trialTimeout,
                factory,
                cells);
    }

    /** Returns whether its trials run a program. */
    public boolean runsProgram() {
        return cells.get(0).network().isEmpty();
    }

    /** Returns the names of all that cells differ in: the axes and, of a search, the parts of its space. */
    public List<String> varying() {
        List<String> varying = new ArrayList<>(grid.names());
        search.ifPresent(looked -> varying.addAll(looked.space().names()));
        return varying;
    }

    /** Returns the quality that trainings are to reach, if there is one. */
    public Optional<Target> target() {
        return measure.convergence().flatMap(Convergence::target);
    }

    /** Returns what becomes of trainings that end early, in a sentence; empty if none does. */
    public Optional<String> endEarlySentence() {
        return endEarly.flatMap(how -> measure.convergence().map(training -> how.sentence(training.rule())));
    }

    /** Returns the SHA-256 digest of the text. */
    public String textSha256() {
        return Sha256.ofText(text);
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
        SortedMap<String, String> settings = cells.get(0).settings().keptByRuns(Set.of());
        settings.remove(Setting.PROFILE.name());
        varying().forEach(axis -> settings.remove(axis.split("\\.", 2)[0]));
        settings.putAll(measure.texts());
        if (varying().stream().anyMatch(Convergence.AXES::contains)) {
            settings.remove(SettingNames.CONVERGENCE);
        }
        search.ifPresent(looked -> settings.putAll(looked.settings(repetitions).texts()));
        endEarly.ifPresent(how -> settings.put(EndEarlyFormat.NAME, how.text()));
        if (repetitions.devicesAtOnce()) {
            settings.put(RunInfo.DEVICES_AT_ONCE, "true");
        }
        guard.forEach((metric, margin) -> settings.put(RunInfo.GUARD + metric, FlowText.number(margin)));
        return settings;
    }
}
