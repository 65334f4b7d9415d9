package org.trainmark.bench.program;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with names of settings in braces; a brace that is meant as such is written twice. */
public record Template(String text) {

    /** Stands for the path of a JSON file with all settings. */
    public static final String SETTINGS_FILE = "settings-file";

    private static final Pattern PLACE = Pattern.compile("\\{\\{|\\}\\}|\\{([A-Za-z][A-Za-z0-9_-]*)\\}");

    public Template {
        requireNonNull(text, "text");
    }

    /** Returns the names in it, in their order. */
    public List<String> names() {
        return PLACE.matcher(text)
                .results()
                .filter(result -> result.group(1) != null)
                .map(result -> result.group(1))
                .toList();
    }

    /** Returns the text with values in the place of their names. */
    public String filled(Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(inPlaceOf(place.group(), values)));
    }

    private static String inPlaceOf(String written, Map<String, String> values) {
        if (written.equals("{{") || written.equals("}}")) {
            return written.substring(1);
        }
        String name = written.substring(1, written.length() - 1);
        return requireNonNull(values.get(name), name);
    }
}
