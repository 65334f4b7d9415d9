package org.trainmark.bench.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.trainmark.bench.machine.Equipment;
import org.trainmark.bench.machine.Installation;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;
import org.trainmark.core.Nearest;

/** The profiles that a suite can name: its own and the built-in ones. */
public final class Profiles {

    private static final String EXTENDS = "extends";
    private static final Set<String> MERGED = Set.of("environment", "threads", OptionsFormat.OPTIONS);

    private final Map<String, Value> own;
    private final Path directory;
    private final Equipment equipment;
    private final Problems problems;
    private final SortedSet<String> names = BuiltIn.PROFILES.names();
    private final Map<String, Read<Profile>> found = new HashMap<>();

    /** Checks all of the suite's own profiles, used or not. */
    public Profiles(Map<String, Value> own, Path directory, Equipment equipment, Problems problems) {
        this.own = own;
        this.directory = directory;
        this.equipment = equipment;
        this.problems = problems;
        own.forEach((name, value) -> {
            if (names.contains(name)) {
                problems.add(value.place(), "'%s' is a built-in profile; choose another name".formatted(name));
            }
        });
        names.addAll(own.keySet());
        own.forEach((name, value) -> found.put(name, read(name)));
    }

    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    public boolean isOwn(String name) {
        return own.containsKey(name);
    }

    /** Returns the profile of the name that stands at {@code asked}, whether trials can run under it or not. */
    public Profile named(String name, Value asked) {
        return found.computeIfAbsent(known(name, asked), this::read).get();
    }

    /** Returns the profile of the name that stands at {@code asked}, for trials to run under. */
    public Profile find(String name, Value asked) {
        Profile profile = named(name, asked);
        profile.obstacle(equipment).ifPresent(obstacle -> {
            throw asked.refuse(
                    "is '%s', which cannot run here: %s; %s".formatted(name, obstacle.why(), obstacle.mend()));
        });
        return profile;
    }

    private String known(String name, Value asked) {
        if (names.contains(name)) {
            return name;
        }
        throw asked.refuse("must be one of the profiles %s, but is '%s'%s"
                .formatted(String.join(", ", names), name, Nearest.hint(name, names)));
    }

    private Read<Profile> read(String name) {
        return Read.of(() -> {
            Value source = source(name);
            Fields fields = new Fields(filledIn(source, List.of(name)), source.path(), problems);
            Path root = own.containsKey(declaring(name)) ? directory : Installation.folder();
            return new ProfileFormat(root, equipment).read(name, fields);
        });
    }

    /** Returns who says where the classes of a profile are: itself, or one that it extends. */
    private String declaring(String name) {
        Fields fields = source(name).fields();
        Optional<Value> parent = fields.value(EXTENDS);
        return fields.has(ProfileFormat.CLASS_PATH) || parent.isEmpty()
                ? name
                : declaring(parent.get().text());
    }

    private Yaml.Mapping filledIn(Value source, List<String> chain) {
        Fields fields = source.fields();
        Optional<Value> parent = fields.value(EXTENDS);
        Yaml.Mapping written = OptionsFormat.gathered(fields.mapping(), problems);
        if (parent.isEmpty()) {
            return written;
        }
        String name = known(parent.get().text(), parent.get());
        List<String> longer = new ArrayList<>(chain);
        longer.add(name);
        if (chain.contains(name)) {
            throw parent.get().refuse("goes round in a circle: " + String.join(", ", longer));
        }
        return merged(filledIn(source(name), longer), written);
    }

    private Value source(String name) {
        Value value = own.get(name);
        if (value != null) {
            return value;
        }
        Place start = new Place("profile " + name, 1, 1);
        Yaml read = YamlParser.parse(BuiltIn.PROFILES.text(name).orElseThrow(), start, problems);
        return new Value(read, "profiles." + name, problems);
    }

    private static Yaml.Mapping merged(Yaml.Mapping parent, Yaml.Mapping child) {
        Yaml.Mapping merged = new Yaml.Mapping(child.place(), parent.entries());
        for (Yaml.Entry entry : child.entries()) {
            Optional<Yaml> base = parent.entry(entry.key()).map(Yaml.Entry::value);
            boolean deep = MERGED.contains(entry.key())
                    && entry.value() instanceof Yaml.Mapping
                    && base.orElse(null) instanceof Yaml.Mapping;
            if (!entry.key().equals(EXTENDS)) {
                merged = merged.with(deep ? deeplyMerged(base.orElseThrow(), entry) : entry);
            }
        }
        return merged;
    }

    private static Yaml.Entry deeplyMerged(Yaml base, Yaml.Entry entry) {
        Yaml.Mapping merged = merged((Yaml.Mapping) base, (Yaml.Mapping) entry.value());
        return new Yaml.Entry(entry.place(), entry.key(), merged);
    }
}
