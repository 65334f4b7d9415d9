package org.trainmark.bench.suite;

import java.util.function.Function;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Value;
import org.trainmark.bench.suite.yaml.YamlParser;

/** Reads a single setting that travels as text. */
final class Texts {

    private Texts() {}

    /** Reads {@code text}; the place of its problems is {@code name}. */
    static <T> T parse(String name, String text, Function<Value, T> reader) {
        Problems problems = new Problems(name);
        return InvalidSuiteException.unlessRead(
                problems,
                () -> reader.apply(new Value(YamlParser.parse(text, Place.of(name), problems), name, problems)));
    }
}
