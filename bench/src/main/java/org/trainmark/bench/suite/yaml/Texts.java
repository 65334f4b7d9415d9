package org.trainmark.bench.suite.yaml;

import java.util.function.Function;

/** Reads a single setting that travels as text. */
public final class Texts {

    private Texts() {}

    /** Reads {@code text}; the place of its problems is {@code name}. */
    public static <T> T parse(String name, String text, Function<Value, T> reader) {
        Problems problems = new Problems(name);
        return InvalidSuiteException.unlessRead(
                problems,
                () -> reader.apply(new Value(YamlParser.parse(text, Place.of(name), problems), name, problems)));
    }
}
