package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** YAML flow text in few words: <code>{momentum: {decay: 0.9}}</code> becomes {@code momentum 0.9}. */
final class ShortValue {

    private ShortValue() {}

    static String shortened(String value) {
        List<String> entries = entries(value);
        if (entries.isEmpty()) {
            return unquoted(value.strip());
        }
        return entries.stream()
                .map(entry -> (key(entry) + " " + settings(rest(entry))).strip())
                .collect(Collectors.joining(", "));
    }

    private static String settings(String value) {
        List<String> entries = entries(value);
        return switch (entries.size()) {
            case 0 -> shortened(value);
            case 1 -> shortened(rest(entries.get(0)));
            default ->
                entries.stream()
                        .map(entry -> key(entry) + "=" + shortened(rest(entry)))
                        .collect(Collectors.joining(" "));
        };
    }

    /** Returns the entries of a map, or none for anything else. */
    private static List<String> entries(String value) {
        String text = value.strip();
        if (!text.startsWith("{") || !text.endsWith("}")) {
            return List.of();
        }
        List<String> entries = new ArrayList<>();
        int start = 1;
        for (int i = 1; i < text.length(); i++) {
            i = skipQuoted(text, i);
            boolean ends = i == text.length() - 1 || (text.charAt(i) == ',' && depthBetween(text, start, i) == 0);
            if (ends) {
                entries.add(text.substring(start, i));
                start = i + 1;
            }
        }
        return entries.stream().filter(entry -> entry.contains(":")).toList();
    }

    private static int skipQuoted(String text, int i) {
        char quote = text.charAt(i);
        int close = quote == '"' || quote == '\'' ? text.indexOf(quote, i + 1) : -1;
        return close > 0 ? close : i;
    }

    private static int depthBetween(String text, int from, int to) {
        return text.substring(from, to)
                .chars()
                .map(c -> c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0)
                .sum();
    }

    private static String key(String entry) {
        return unquoted(entry.substring(0, entry.indexOf(':')).strip());
    }

    private static String rest(String entry) {
        return entry.substring(entry.indexOf(':') + 1).strip();
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
