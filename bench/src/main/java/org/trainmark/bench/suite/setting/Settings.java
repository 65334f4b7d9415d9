package org.trainmark.bench.suite.setting;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;
import org.trainmark.results.SettingNames;

/**
 * What determines a training as names and texts, nothing left to defaults: the form in which it travels to the trial's
 * process and into the log.
 *
 * @param texts YAML on one line for each {@link Setting} or, of a program, for that and for each setting of its own
 */
public record Settings(SortedMap<String, String> texts) {

    /** The name of a program among the settings of its trials. */
    public static final String PROGRAM = SettingNames.PROGRAM;

    private static final List<String> OF_EVERY_PROGRAM = List.of(PROGRAM, Setting.PROFILE.name(), Setting.SEED.name());

    public Settings {
        List<String> names = texts.containsKey(PROGRAM) ? OF_EVERY_PROGRAM : Setting.NAMES;
        boolean known = texts.containsKey(PROGRAM)
                ? texts.keySet().containsAll(names)
                : texts.keySet().equals(Set.copyOf(names));
        if (!known) {
            throw new IllegalArgumentException("settings must be %s, but are %s".formatted(names, texts.keySet()));
        }
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static Settings of(Setup setup) {
        SortedMap<String, String> texts = new TreeMap<>();
        Setting.ALL.forEach(setting -> texts.put(setting.name(), setting.text(setup)));
        return new Settings(texts);
    }

    /**
     * Reads texts by the rules of the suite file.
     *
     * @param texts YAML on one line by name; defaults hold as in a suite
     * @throws InvalidSuiteException if they are no setup; the place of each problem is a name
     */
    public static Setup parse(Map<String, String> texts) {
        Problems problems = new Problems("settings");
        return InvalidSuiteException.unlessRead(problems, () -> {
            Yaml.Mapping tree = new Yaml.Mapping(Place.of("settings"), List.of());
            for (Map.Entry<String, String> text : new TreeMap<>(texts).entrySet()) {
                Place place = Place.of(text.getKey());
                Yaml value = YamlParser.parse(text.getValue(), place, problems);
                tree = tree.with(new Yaml.Entry(place, text.getKey(), value));
            }
            Fields fields = new Fields(tree, "", problems);
            return fields.make(Read.of(() -> Parts.read(fields).setup()));
        });
    }

    /**
     * Returns the texts as runs keep them: without settings that earlier runs have no word of, where they are usual.
     *
     * @param varying names of settings that are kept in any case
     */
    public SortedMap<String, String> keptByRuns(Set<String> varying) {
        SortedMap<String, String> kept = new TreeMap<>(texts);
        for (Setting<?> setting : Setting.ALL) {
            String text = kept.get(setting.name());
            if (text != null && !varying.contains(setting.name()) && setting.isLeftOutOfRuns(text)) {
                kept.remove(setting.name());
            }
        }
        return kept;
    }

    /** Returns whether it is a program that trains. */
    public boolean isOfProgram() {
        return texts.containsKey(PROGRAM);
    }

    /** Returns the text of the program. */
    public String program() {
        return requireNonNull(texts.get(PROGRAM), PROGRAM);
    }

    /** Returns those of a program's own settings, and the seed: what it is called with. */
    public SortedMap<String, String> ofCall() {
        SortedMap<String, String> own = new TreeMap<>(texts);
        own.remove(PROGRAM);
        own.remove(Setting.PROFILE.name());
        return own;
    }

    /** Returns the text of a setting. */
    public String text(Setting<?> setting) {
        return requireNonNull(texts.get(setting.name()), setting.name());
    }

    /** Returns these settings with another seed. */
    public Settings withSeed(long seed) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        changed.put(Setting.SEED.name(), Setting.SEED.writer().apply(seed));
        return new Settings(changed);
    }
}
