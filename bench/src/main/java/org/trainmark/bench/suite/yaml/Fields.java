package org.trainmark.bench.suite.yaml;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.trainmark.core.SettingException;

/**
 * The settings of a map, each read by name. Every one is tried before {@link #make} decides, so that the problems of
 * all are noted; a key that nobody asked for is one.
 */
public final class Fields {

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    private final Yaml.Mapping mapping;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new TreeSet<>();

    public Fields(Yaml.Mapping mapping, String path, Problems problems) {
        this.mapping = requireNonNull(mapping, "mapping");
        this.path = requireNonNull(path, "path");
        this.problems = requireNonNull(problems, "problems");
    }

    /** Says that keys are fine which somebody else reads. */
    public void allow(Collection<String> keys) {
        known.addAll(keys);
    }

    public boolean has(String key) {
        return mapping.entry(key).isPresent();
    }

    public <T> Read<T> required(String key, Function<Value, T> reader) {
        known.add(key);
        return Read.of(() -> reader.apply(value(key).orElseThrow(() -> missing(key))));
    }

    public <T> Read<T> optional(String key, Function<Value, T> reader, T otherwise) {
        known.add(key);
        return Read.of(() -> value(key).map(reader).orElse(otherwise));
    }

    public <T> Read<Optional<T>> optional(String key, Function<Value, T> reader) {
        known.add(key);
        return Read.of(() -> value(key).map(reader));
    }

    /**
     * Refuses unknown keys, then makes what these settings are for.
     *
     * @param making may throw {@link SettingException} for a setting, whose key is its name in small letters with
     *     dashes, and {@link IllegalArgumentException} for the whole
     * @throws Unreadable if a setting or the whole has a problem
     */
    public <T> T make(Supplier<T> making) {
        refuseUnknownKeys();
        try {
            return making.get();
        } catch (SettingException e) {
            String key = keyOf(e.setting());
            throw problems.add(value(key).map(Value::place).orElse(mapping.place()), key + " " + e.rule());
        } catch (IllegalArgumentException e) {
            throw problems.add(mapping.place(), requireNonNull(e.getMessage(), "message"));
        }
    }

    /** Returns how a suite spells a setting: {@code learning-rate} for {@code learningRate}. */
    private static String keyOf(String setting) {
        return CAPITAL.matcher(setting)
                .replaceAll(capital -> "-" + capital.group().toLowerCase(Locale.ROOT));
    }

    /** Returns the value of a key, if it is there. */
    public Optional<Value> value(String key) {
        return mapping.entry(key)
                .map(entry -> new Value(entry.value(), path.isEmpty() ? key : path + "." + key, problems));
    }

    public Yaml.Mapping mapping() {
        return mapping;
    }

    /** Notes that a key should be there. */
    public Unreadable missing(String key) {
        return problems.add(mapping.place(), "'%s' is missing%s".formatted(key, within()));
    }

    private void refuseUnknownKeys() {
        for (Yaml.Entry entry : mapping.entries()) {
            if (!known.contains(entry.key())) {
                String hint = OtherWords.forKey(entry, path, known);
                problems.add(
                        entry.place(), "unknown key %s%s%s".formatted(ValueWords.quote(entry.key()), within(), hint));
            }
        }
    }

    private String within() {
        return path.isEmpty() ? "" : " in '%s'".formatted(path);
    }
}
