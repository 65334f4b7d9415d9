package org.trainmark.bench.suite;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.profile.BuiltIn;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.profile.Profiles;
import org.trainmark.bench.suite.SuiteFile.Source;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/** The profiles that can be named: the built-in ones and those that a suite has of its own. */
public final class KnownProfiles {

    private static final String PROFILES = "profiles";

    private final Profiles profiles;
    private final Problems problems;

    private KnownProfiles(Profiles profiles, Problems problems) {
        this.profiles = profiles;
        this.problems = problems;
    }

    /** Returns those that every suite can name. */
    public static KnownProfiles builtIn(Equipment equipment) {
        return read("trainmark", Path.of(""), equipment, problems -> Map.of());
    }

    /**
     * Returns those that a suite can name; of the suite nothing else is read.
     *
     * @throws InvalidSuiteException if its profiles have problems
     */
    public static KnownProfiles of(Source suite, Equipment equipment) {
        return read(suite.label(), suite.directory(), equipment, problems -> {
            Yaml tree = YamlParser.parse(suite.text(), new Place(suite.label(), 1, 1), problems);
            return new Fields(SuiteReader.top(tree, problems), "", problems)
                    .value(PROFILES)
                    .map(Value::children)
                    .orElse(Map.of());
        });
    }

    private static KnownProfiles read(
            String label, Path directory, Equipment equipment, Function<Problems, Map<String, Value>> declared) {
        Problems problems = new Problems(label);
        return InvalidSuiteException.unlessRead(
                problems,
                () -> new KnownProfiles(
                        new Profiles(declared.apply(problems), directory, equipment, problems), problems));
    }

    /** Returns all of them by name, also those that cannot run here. */
    public List<Profile> all() {
        return profiles.names().stream().map(this::named).toList();
    }

    /**
     * Returns one of them, also if it cannot run here.
     *
     * @throws InvalidSuiteException if there is none of that name
     */
    public Profile named(String name) {
        Yaml.Scalar asked = new Yaml.Scalar(Place.of("trainmark"), name, Yaml.Kind.TEXT);
        return InvalidSuiteException.unlessRead(
                problems, () -> profiles.named(name, new Value(asked, "profile", problems)));
    }

    /** Returns whether every suite can name it. */
    public boolean isBuiltIn(String name) {
        return !profiles.isOwn(name);
    }

    /** Returns what a built-in profile is for, from the first paragraph of its comment; empty of any other. */
    public static Optional<String> purpose(String name) {
        return BuiltIn.PROFILES
                .text(name)
                .map(text -> text.lines()
                        .takeWhile(line -> line.startsWith("# "))
                        .map(line -> line.substring(2))
                        .collect(joining(" ")));
    }
}
