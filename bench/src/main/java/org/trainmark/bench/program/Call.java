package org.trainmark.bench.program;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call of a program.
 *
 * @param values of its settings, the seed among them, in canonical text by name
 */
public record Call(Program program, SortedMap<String, String> values) {

    /** How the name of a variable begins that has a setting. */
    public static final String VARIABLE = "TRAINMARK_";

    /** The variable with the path of the file of settings. */
    public static final String FILE_VARIABLE = VARIABLE + "SETTINGS_FILE";

    public Call {
        values = new TreeMap<>(values);
    }

    /**
     * Returns the words of the command.
     *
     * @param settingsFile path of the file that {@link #json()} is in
     */
    public List<String> command(String settingsFile) {
        Map<String, String> words = new TreeMap<>();
        values.forEach((name, text) -> words.put(name, word(name, text)));
        words.put(Template.SETTINGS_FILE, settingsFile);
        return program.command().stream().map(word -> word.filled(words)).toList();
    }

    /**
     * Returns the variables of its environment: the program's own and {@code TRAINMARK_LEARNING_RATE} of the setting
     * {@code learning-rate}. Output comes unbuffered from Python, which else keeps lines back until there are many.
     */
    public SortedMap<String, String> environment(String settingsFile) {
        SortedMap<String, String> variables = new TreeMap<>();
        variables.put("PYTHONUNBUFFERED", "1");
        values.forEach((name, text) -> variables.put(variable(name), word(name, text)));
        variables.put(FILE_VARIABLE, settingsFile);
        variables.putAll(program.environment());
        return variables;
    }

    /** Returns the variable that has a setting. */
    static String variable(String setting) {
        return VARIABLE + setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Returns all settings as a JSON object, numbers as numbers. */
    public String json() {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(
                (name, text) -> object.set(name, SettingValue.of(name, text).json()));
        return object.toPrettyString();
    }

    private static String word(String name, String text) {
        return SettingValue.of(name, text).word();
    }
}
