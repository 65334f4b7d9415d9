package org.trainmark.bench.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Unreadable;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.core.Nearest;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.EngineOption;

/**
 * How a profile writes what it chooses of its engine.
 *
 * @param known the engine's options; empty where nobody can tell, since the jars that would are not there
 */
record OptionsFormat(String engine, Optional<List<EngineOption>> known) {

    static final String OPTIONS = "options";

    /** The option that may also stand among the other settings of a profile. */
    static final String PRECISION = "precision";

    /** Returns the format for an engine that takes its classes from a folder, or else from this class path. */
    static OptionsFormat of(String engine, Optional<JarFolder> classPath) {
        Optional<EngineLaunch> launch = EngineLaunches.of(classPath).find(engine);
        boolean tells =
                launch.isPresent() || classPath.flatMap(JarFolder::obstacle).isEmpty();
        return new OptionsFormat(
                engine, tells ? Optional.of(launch.map(EngineLaunch::options).orElse(List.of())) : Optional.empty());
    }

    /** Returns a profile with its precision among its options. */
    static Yaml.Mapping gathered(Yaml.Mapping profile, Problems problems) {
        Optional<Yaml.Entry> precision = profile.entry(PRECISION);
        return precision.map(moved -> gathered(profile, moved, problems)).orElse(profile);
    }

    private static Yaml.Mapping gathered(Yaml.Mapping profile, Yaml.Entry precision, Problems problems) {
        Yaml.Mapping others = new Yaml.Mapping(
                profile.place(),
                profile.entries().stream()
                        .filter(entry -> !entry.equals(precision))
                        .toList());
        Yaml none = new Yaml.Mapping(precision.place(), List.of());
        Yaml options = others.entry(OPTIONS).map(Yaml.Entry::value).orElse(none);
        if (!(options instanceof Yaml.Mapping named)) {
            return others;
        }
        if (named.entry(PRECISION).isPresent()) {
            throw problems.add(precision.place(), "precision stands among the options too; leave one of the two out");
        }
        return others.with(new Yaml.Entry(precision.place(), OPTIONS, named.with(precision)));
    }

    /** Returns what is chosen and not usual, by the name of the option. */
    SortedMap<String, String> read(Value value) {
        Map<String, Read<String>> read = new LinkedHashMap<>();
        value.children().forEach((name, child) -> read.put(name, Read.of(child, this::chosen)));
        SortedMap<String, String> chosen = new TreeMap<>();
        read.forEach((name, choice) -> chosen.put(name, choice.get()));
        chosen.entrySet().removeIf(choice -> isUsual(choice.getKey(), choice.getValue()));
        return chosen;
    }

    private String chosen(Value value) {
        String text = value.anyText();
        if (known.isEmpty()) {
            return text;
        }
        EngineOption option = option(value.name()).orElseThrow(() -> unknown(value));
        if (!option.values().contains(text)) {
            throw value.refuse("must be one of %s, but is '%s'%s"
                    .formatted(String.join(", ", option.values()), text, Nearest.hint(text, option.values())));
        }
        return text;
    }

    private Unreadable unknown(Value value) {
        List<String> names =
                known.orElseThrow().stream().map(EngineOption::name).toList();
        return value.refuse(
                names.isEmpty()
                        ? "must be left out for the engine %s, which has no options".formatted(engine)
                        : "is no option of the engine %s, which has %s%s"
                                .formatted(engine, String.join(", ", names), Nearest.hint(value.name(), names)));
    }

    private Optional<EngineOption> option(String name) {
        return known.stream()
                .flatMap(List::stream)
                .filter(option -> option.name().equals(name))
                .findFirst();
    }

    private boolean isUsual(String name, String value) {
        return option(name).filter(option -> option.usual().equals(value)).isPresent();
    }
}
