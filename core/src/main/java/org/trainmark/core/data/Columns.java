package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the columns of a table are read.
 *
 * @param ignored names of the columns that are left out
 * @param text names of the columns whose values are words, even where they look like numbers
 */
public record Columns(Separator separator, List<String> ignored, List<String> text, Missing missing) {

    /** As a table is read unless a suite says otherwise. */
    public static final Columns USUAL = new Columns(Separator.COMMA, List.of(), List.of(), Missing.REFUSE);

    /** What becomes of a value that is missing. */
    public enum Missing {
        /** The table is refused. */
        REFUSE,
        /** The line is left out, also where its target is missing. */
        DROP,
        /** A feature becomes the mean of its column over the training split; a missing target is refused. */
        MEAN
    }

    public Columns {
        requireNonNull(separator, "separator");
        ignored = List.copyOf(ignored);
        text = List.copyOf(text);
        requireNonNull(missing, "missing");
        Set<String> named = new HashSet<>();
        for (List<String> names : List.of(ignored, text)) {
            for (String name : names) {
                if (!named.add(name)) {
                    throw new IllegalArgumentException("column '%s' is named twice in ignore and text".formatted(name));
                }
            }
        }
    }
}
