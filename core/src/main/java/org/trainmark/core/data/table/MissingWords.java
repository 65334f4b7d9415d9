package org.trainmark.core.data.table;

import java.util.Locale;
import java.util.Set;

/** The words by which tables say that a value is missing. */
final class MissingWords {

    private static final int LONGEST = 7;
    private static final Set<String> WORDS =
            Set.of("", "?", "na", "n/a", "#n/a", "#na", "<na>", "nan", "-nan", "null", "#null!", "none");

    private MissingWords() {}

    /** Returns whether a field, without the spaces around it, is one of them in whatever case. */
    static boolean contain(String text) {
        return text.length() <= LONGEST && WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
