package org.trainmark.core.data.file;

import java.util.HexFormat;

/** Texts of files as messages may show them: short, and without characters that steer a terminal. */
public final class Printable {

    private static final int LONGEST = 60;

    private Printable() {}

    /** Returns a text on one line, its control characters replaced, cut off after 60 characters. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** Returns the same of a longer text, cut off after so many characters. */
    public static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(longest).forEach(point -> shown.appendCodePoint(steers(point) ? '\uFFFD' : point));
        return text.codePointCount(0, text.length()) > longest ? shown + "..." : shown.toString();
    }

    /** Returns bytes as two digits each. */
    static String hex(byte[] bytes, int from, int to) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes, from, to);
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
