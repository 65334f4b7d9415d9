package org.trainmark.bench.suite.yaml;

import java.util.Collection;
import java.util.TreeSet;
import org.trainmark.results.report.markup.Columns;
import org.trainmark.results.report.markup.Steering;

/** How messages speak of values. */
final class ValueWords {

    private static final int LONGEST = 60;

    private ValueWords() {}

    static String describe(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar scalar) {
            return switch (scalar.kind()) {
                case TEXT -> quote(scalar.text());
                case WHOLE, REAL, NOT_FINITE, TRUTH -> shorten(scalar.text());
                case EMPTY -> "empty";
            };
        }
        return yaml instanceof Yaml.Mapping ? "a map" : "a list";
    }

    static String quote(String text) {
        return "'%s'".formatted(shorten(text));
    }

    static String list(Collection<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    private static String shorten(String text) {
        String line = Steering.blanked(text);
        return line.length() <= LONGEST ? line : Columns.first(line, LONGEST) + "...";
    }
}
