package org.trainmark.bench.suite.setting;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;

/**
 * How a suite writes one kind of a {@link Family}: {@code name}, or {@code {name: {settings}}}.
 *
 * @param type that all of this kind have
 * @param matches whether something of the type is of this kind
 * @param reader makes one of its settings
 * @param entries its settings
 */
record Form<T>(
        String name, Class<T> type, Predicate<T> matches, Function<Fields, T> reader, List<Entry<T, ?>> entries) {

    Form {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(matches, "matches");
        requireNonNull(reader, "reader");
        entries = List.copyOf(entries);
    }

    /** Makes something of three settings. */
    @FunctionalInterface
    interface Making3<A, B, C, T> {
        T make(A first, B second, C third);
    }

    /** Makes something of four settings. */
    @FunctionalInterface
    interface Making4<A, B, C, D, T> {
        T make(A first, B second, C third, D fourth);
    }

    /** Returns the form of a kind that has no settings. */
    static <T> Form<T> of(String name, Class<T> type, Supplier<T> making) {
        return new Form<>(name, type, any -> true, fields -> fields.make(making), List.of());
    }

    static <T, A> Form<T> of(String name, Class<T> type, Entry<T, A> first, Function<A, T> making) {
        return new Form<>(
                name,
                type,
                any -> true,
                fields -> {
                    Read<A> a = first.read(fields);
                    return fields.make(() -> making.apply(a.get()));
                },
                List.of(first));
    }

    static <T, A, B> Form<T> of(
            String name, Class<T> type, Entry<T, A> first, Entry<T, B> second, BiFunction<A, B, T> making) {
        return new Form<>(
                name,
                type,
                any -> true,
                fields -> {
                    Read<A> a = first.read(fields);
                    Read<B> b = second.read(fields);
                    return fields.make(() -> making.apply(a.get(), b.get()));
                },
                List.of(first, second));
    }

    static <T, A, B, C> Form<T> of(
            String name,
            Class<T> type,
            Entry<T, A> first,
            Entry<T, B> second,
            Entry<T, C> third,
            Making3<A, B, C, T> making) {
        return new Form<>(
                name,
                type,
                any -> true,
                fields -> {
                    Read<A> a = first.read(fields);
                    Read<B> b = second.read(fields);
                    Read<C> c = third.read(fields);
                    return fields.make(() -> making.make(a.get(), b.get(), c.get()));
                },
                List.of(first, second, third));
    }

    static <T, A, B, C, D> Form<T> of(
            String name,
            Class<T> type,
            Entry<T, A> first,
            Entry<T, B> second,
            Entry<T, C> third,
            Entry<T, D> fourth,
            Making4<A, B, C, D, T> making) {
        return new Form<>(
                name,
                type,
                any -> true,
                fields -> {
                    Read<A> a = first.read(fields);
                    Read<B> b = second.read(fields);
                    Read<C> c = third.read(fields);
                    Read<D> d = fourth.read(fields);
                    return fields.make(() -> making.make(a.get(), b.get(), c.get(), d.get()));
                },
                List.of(first, second, third, fourth));
    }

    /** Returns something as YAML on one line, with all its settings; nothing if it is of another kind. */
    Optional<String> written(Object something) {
        return Optional.of(something)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(matches)
                .map(this::write);
    }

    private String write(T one) {
        SortedMap<String, String> texts = new TreeMap<>();
        entries.forEach(entry -> texts.put(entry.key(), entry.text(one)));
        return texts.isEmpty() ? name : FlowText.choice(name, texts);
    }
}
