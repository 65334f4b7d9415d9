package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something that a profile may choose of an engine.
 *
 * @param name by which profiles choose
 * @param property the system property by which the engine learns of the choice
 * @param values that can be chosen; the first is the usual one
 */
public record EngineOption(String name, String property, List<String> values) {

    public EngineOption {
        requireNonNull(name, "name");
        requireNonNull(property, "property");
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("the option %s has no value".formatted(name));
        }
    }

    /** Returns what the engine takes where nothing is chosen. */
    public String usual() {
        return values.get(0);
    }

    /** Returns the flag of the JVM that says what is chosen. */
    public String flag(String value) {
        return "-D%s=%s".formatted(property, value);
    }
}
