package org.trainmark.bench.suite;

import static java.util.stream.Collectors.joining;

import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Yaml;

/** The text of a suite: its question, then two levels of keys in the file's order, canonical below. */
final class SuiteText {

    private SuiteText() {}

    /** Returns the comment that a text opens with, on one line. */
    static String question(String text) {
        return text.lines()
                .map(String::strip)
                .dropWhile(String::isEmpty)
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(joining(" "));
    }

    static String of(String question, Yaml.Mapping suite) {
        StringBuilder text = new StringBuilder(question.isEmpty() ? "" : "# %s\n".formatted(question));
        for (Yaml.Entry entry : suite.entries()) {
            text.append(FlowText.text(entry.key())).append(':');
            if (entry.value() instanceof Yaml.Mapping mapping
                    && !mapping.entries().isEmpty()) {
                text.append('\n');
                mapping.entries().forEach(inner -> text.append("  ").append(line(inner)));
            } else {
                text.append(' ').append(FlowText.of(entry.value())).append('\n');
            }
        }
        return text.toString();
    }

    private static String line(Yaml.Entry entry) {
        return "%s: %s\n".formatted(FlowText.text(entry.key()), FlowText.of(entry.value()));
    }
}
