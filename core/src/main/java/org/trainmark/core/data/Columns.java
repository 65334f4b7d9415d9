package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.trainmark.core.SettingException;

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
        ignored = sortedNames("ignore", ignored);
        text = sortedNames("text", text);
        requireNonNull(missing, "missing");
        for (String name : text) {
            if (ignored.contains(name)) {
                throw new SettingException("text", "names '%s', which is ignored".formatted(name));
            }
        }
    }

    private static List<String> sortedNames(String setting, List<String> names) {
        Set<String> sorted = new TreeSet<>();
        for (String name : names) {
            if (!sorted.add(name)) {
                throw new SettingException(setting, "names '%s' twice".formatted(name));
            }
        }
        return List.copyOf(sorted);
    }
}
