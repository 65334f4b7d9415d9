package org.trainmark.bench.suite.setting;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Fields;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Read;
import org.trainmark.bench.suite.yaml.Value;

/**
 * One setting of a {@link Form}: how it is read, and how it is written.
 *
 * @param usual what it is where a suite does not say; empty if a suite must
 */
record Entry<T, A>(
        String key,
        Function<Value, A> reader,
        Optional<A> usual,
        Function<? super T, A> part,
        Function<A, String> writer) {

    Entry {
        requireNonNull(key, "key");
        requireNonNull(reader, "reader");
        requireNonNull(usual, "usual");
        requireNonNull(part, "part");
        requireNonNull(writer, "writer");
    }

    /** Returns a number that a suite must give. */
    static <T> Entry<T, Double> number(String key, Value.NumberRule rule, Function<? super T, Double> part) {
        return new Entry<>(key, value -> value.number(rule), Optional.empty(), part, FlowText::number);
    }

    /** Returns a whole number from 1 on that a suite must give. */
    static <T> Entry<T, Integer> count(String key, Function<? super T, Integer> part) {
        return new Entry<>(key, Value::count, Optional.empty(), part, String::valueOf);
    }

    /** Returns the same where a suite need not say. */
    Entry<T, A> orElse(A otherwise) {
        return new Entry<>(key, reader, Optional.of(otherwise), part, writer);
    }

    Read<A> read(Fields fields) {
        return usual.map(otherwise -> fields.optional(key, reader, otherwise))
                .orElseGet(() -> fields.required(key, reader));
    }

    String text(T owner) {
        return writer.apply(part.apply(owner));
    }
}
