package org.trainmark.bench.program;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression that is looked for in lines, but not for long in any. */
public final class LinePattern {

    /** Characters to look at for one line: many times what an expression needs that does not go back and forth. */
    static final int MOST_LOOKS = 2_000_000;

    private final Pattern pattern;

    /** @throws IllegalArgumentException if the text is no regular expression; goes on after the name of a setting */
    public LinePattern(String text) {
        try {
            pattern = Pattern.compile(requireNonNull(text, "text"));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is no regular expression: %s, after character %d of '%s'"
                    .formatted(e.getDescription(), Math.max(0, e.getIndex()), text));
        }
    }

    public String text() {
        return pattern.pattern();
    }

    /** Returns how many groups it has. */
    public int groups() {
        return pattern.matcher("").groupCount();
    }

    /**
     * Returns whether it is in a line.
     *
     * @throws TooSlowException if it takes too long to tell
     */
    public boolean isIn(String line) {
        return matcher(line).find();
    }

    /**
     * Returns the group of the last match in a line.
     *
     * @throws TooSlowException if it takes too long to tell
     */
    public Optional<String> lastGroup(String line) {
        Matcher matcher = matcher(line);
        Optional<String> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.ofNullable(matcher.group(1));
        }
        return last;
    }

    private Matcher matcher(String line) {
        return pattern.matcher(new Watched(line, text()));
    }

    /** It took too long to tell whether an expression is in a line. */
    public static final class TooSlowException extends RuntimeException {

        private static final long serialVersionUID = 1;
        private static final int MOST_CHARACTERS = 60;

        TooSlowException(String pattern, String line) {
            super("the regular expression '%s' goes back and forth in the line '%s' for too long; say more exactly what"
                            .formatted(
                                    pattern,
                                    line.length() <= MOST_CHARACTERS
                                            ? line
                                            : line.substring(0, MOST_CHARACTERS) + " ...")
                    + " may stand where it repeats something that repeats");
        }
    }

    /** Counts how often it is looked at. */
    private static final class Watched implements CharSequence {

        private final String line;
        private final String pattern;
        private int looks;

        Watched(String line, String pattern) {
            this.line = line;
            this.pattern = pattern;
        }

        @Override
        public int length() {
            return line.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            if (looks > MOST_LOOKS) {
                throw new TooSlowException(pattern, line);
            }
            return line.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return line.subSequence(start, end);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinePattern pattern && text().equals(pattern.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
