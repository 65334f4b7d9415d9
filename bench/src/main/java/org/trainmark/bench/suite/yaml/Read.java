package org.trainmark.bench.suite.yaml;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of reading a value.
 *
 * @param value empty if it had a problem, which is then noted
 */
public record Read<T>(Optional<T> value) implements Supplier<T> {

    /** Reads {@code value}, or notes its problem. */
    public static <T> Read<T> of(Value value, Function<Value, T> reader) {
        return of(() -> reader.apply(value));
    }

    /** Calls {@code reading}, which may be refused. */
    public static <T> Read<T> of(Supplier<T> reading) {
        try {
            return new Read<>(Optional.of(reading.get()));
        } catch (Unreadable alreadyNoted) {
            return new Read<>(Optional.empty());
        }
    }

    /** Returns the value, or throws {@link Unreadable} if it had a problem. */
    @Override
    public T get() {
        return value.orElseThrow(Unreadable::new);
    }
}
