package org.trainmark.bench.suite.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value under the name that messages give it. Its methods read it as what it should be, or note the problem and throw
 * {@link Unreadable}.
 *
 * @param path dotted names from the top of the file; empty for the file itself
 */
public record Value(Yaml yaml, String path, Problems problems) {

    /** A rule for numbers that throws {@link IllegalArgumentException} with a message that begins with the name. */
    @FunctionalInterface
    public interface NumberRule {
        double check(double value, String name);
    }

    /** Returns the last name of the path. */
    public String name() {
        return path.isEmpty() ? "the file" : path.substring(path.lastIndexOf('.') + 1);
    }

    public Place place() {
        return yaml.place();
    }

    /** Notes that this value is not good, for which {@code rule} goes on after its name. */
    public Unreadable refuse(String rule) {
        return problems.add(place(), "%s %s".formatted(name(), rule));
    }

    public Unreadable refuseAs(String expected) {
        return refuse(
                "must be %s, but is %s%s".formatted(expected, ValueWords.describe(yaml), OtherWords.forList(this)));
    }

    public String text() {
        if (yaml instanceof Yaml.Scalar scalar
                && scalar.kind() == Yaml.Kind.TEXT
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        boolean needsQuotes = yaml instanceof Yaml.Scalar scalar
                && scalar.kind() != Yaml.Kind.EMPTY
                && !scalar.text().isBlank();
        throw refuseAs(needsQuotes ? "text (in quotes if need be)" : "text");
    }

    /** Returns a text, a number or a truth value as it was written. */
    public String anyText() {
        if (yaml instanceof Yaml.Scalar scalar && scalar.kind() != Yaml.Kind.EMPTY) {
            return scalar.text();
        }
        throw refuseAs("text");
    }

    public double number(NumberRule rule) {
        return new WrittenNumber(this).real(rule);
    }

    /** Returns a share of a whole, written as a number from 0 to 1 or with a percent sign. */
    public double share(NumberRule rule) {
        return new WrittenNumber(this).share(rule);
    }

    public long wholeNumber(long least, long most) {
        return new WrittenNumber(this).whole(least, most);
    }

    /** Returns a whole number from 1 on. */
    public int count() {
        return (int) wholeNumber(1, Integer.MAX_VALUE);
    }

    /** Returns the constant whose name this is, in small letters with dashes. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return new NamedChoice(this).constant(type);
    }

    /** Returns how {@link #constant} knows a constant: {@code cross-entropy}. */
    public static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean truth() {
        if (yaml instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.TRUTH) {
            return Boolean.parseBoolean(scalar.text());
        }
        throw refuseAs("true or false");
    }

    /** Reads a number by {@code reader}; empty if {@code word} stands in its place. */
    public <T> Optional<T> numberOr(String word, Function<Value, T> reader) {
        if (!(yaml instanceof Yaml.Scalar scalar) || scalar.kind() != Yaml.Kind.TEXT) {
            return Optional.of(reader.apply(this));
        }
        if (!scalar.text().equals(word)) {
            throw refuseAs("a number or " + word);
        }
        return Optional.empty();
    }

    /** Reads {@code name} or {@code {name: {settings}}} by the reader of that name. */
    public <T> T choice(Map<String, Function<Fields, T>> readers) {
        return choice(readers, Map.of());
    }

    /**
     * Like {@link #choice(Map)}, and reads {@code {name: value}} too.
     *
     * @param mainSettings by name, the setting that such a value is for
     */
    public <T> T choice(Map<String, Function<Fields, T>> readers, Map<String, String> mainSettings) {
        return new NamedChoice(this).read(readers, mainSettings);
    }

    /** Reads every item, so that the problems of all are noted. */
    public <T> List<T> list(Function<Value, T> reader) {
        if (!(yaml instanceof Yaml.Sequence sequence)) {
            boolean isItem = Read.of(new Value(yaml, path, new Problems(place().source())), reader)
                    .value()
                    .isPresent();
            throw refuse("must be a list, but is %s%s"
                    .formatted(ValueWords.describe(yaml), isItem ? OtherWords.instead(this, asList()) : ""));
        }
        if (sequence.items().stream().anyMatch(Yaml.Sequence.class::isInstance)) {
            throw refuse("must be a list of values, but is one of lists" + OtherWords.forList(this));
        }
        List<Read<T>> read = new ArrayList<>();
        sequence.items().forEach(item -> read.add(Read.of(new Value(item, path, problems), reader)));
        return read.stream().map(Read::get).toList();
    }

    private Yaml asList() {
        return new Yaml.Sequence(place(), List.of(yaml));
    }

    /** Returns the values of a map with names of its own, in the file's order. */
    public Map<String, Value> children() {
        if (!(yaml instanceof Yaml.Mapping mapping)) {
            throw refuseAs("a map");
        }
        Map<String, Value> children = new LinkedHashMap<>();
        mapping.entries()
                .forEach(entry ->
                        children.put(entry.key(), new Value(entry.value(), path + "." + entry.key(), problems)));
        return children;
    }

    public Fields fields() {
        if (yaml instanceof Yaml.Mapping mapping) {
            return new Fields(mapping, path, problems);
        }
        throw refuseAs("a map of settings");
    }
}
