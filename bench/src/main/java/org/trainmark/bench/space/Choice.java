package org.trainmark.bench.space;

import static java.util.Objects.requireNonNull;

import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.Yaml;

/**
 * One value for one setting, or for a part of one.
 *
 * @param name the setting, or the dotted way into one
 */
public record Choice(String name, TreePath path, Yaml value) {

    public Choice {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
        requireNonNull(value, "value");
    }

    /** Returns the value as canonical YAML on one line. */
    public String text() {
        return FlowText.of(value);
    }
}
