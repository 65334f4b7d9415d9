package org.trainmark.bench.machine;

/** A text as a POSIX shell takes it for one word, whatever is in it. */
public final class ShellWord {

    private ShellWord() {}

    /** Returns the text in quotes. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** Returns the text for people to type: in quotes only where a shell would see more than a word in it. */
    public static String plainOrQuoted(String text) {
        return text.matches("[A-Za-z0-9_./=:+,@%-]+") ? text : quoted(text);
    }
}
