package org.trainmark.results.report.markup;

/**
 * Characters that steer what shows a text rather than being shown: controls, marks of direction, what has no width,
 * separators of lines, halves of characters, and what is none. Whoever wrote them could hide, forge or break output.
 */
public final class Steering {

    private static final int NO_CHARACTER = 0xFFFE;

    private Steering() {}

    /** Returns whether a character, or half of one, steers. */
    static boolean steers(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (codePoint & NO_CHARACTER) == NO_CHARACTER || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
        };
    }

    /** Returns a text on one line, with a space for each character that steers. */
    public static String blanked(String text) {
        return blanked(text, "");
    }

    /** Returns a text with a space for each character that steers, but for the ends of its lines. */
    public static String blankedLines(String text) {
        return blanked(text, "\n");
    }

    /** Returns a text with a space for each character that steers, but for those in {@code kept}. */
    static String blanked(String text, String kept) {
        return isPlain(text) ? text : replaced(text, kept, " ");
    }

    /** Returns a text without the characters that steer, but for those in {@code kept}. */
    static String without(String text, String kept) {
        return isPlain(text) ? text : replaced(text, kept, "");
    }

    /** A loop, since reports of many trials have millions of texts and most are plain. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text, String kept, String replacement) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (steers(codePoint) && kept.indexOf(codePoint) < 0) {
                out.append(replacement);
            } else {
                out.appendCodePoint(codePoint);
            }
        });
        return out.toString();
    }
}
