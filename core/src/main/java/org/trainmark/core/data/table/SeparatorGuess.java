package org.trainmark.core.data.table;

import static java.util.Comparator.comparingLong;

import java.util.Arrays;
import java.util.Optional;
import org.trainmark.core.data.Separator;

/** What a line of a table is probably separated by: what it has most of, outside quotes. */
final class SeparatorGuess {

    private SeparatorGuess() {}

    /** Returns the separator that a line has most of; empty if it has none. */
    static Optional<Separator> of(String line) {
        return Arrays.stream(Separator.values())
                .filter(separator -> count(line, separator.character()) > 0)
                .max(comparingLong(separator -> count(line, separator.character())));
    }

    /** Returns a separator as a suite writes it. */
    static String quoted(Separator separator) {
        return separator == Separator.TAB ? "tab" : "'%s'".formatted(separator.word());
    }

    private static long count(String line, char character) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == character ? 1 : 0;
        }
        return count;
    }
}
