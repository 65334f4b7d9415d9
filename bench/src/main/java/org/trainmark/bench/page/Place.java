package org.trainmark.bench.page;

import static java.util.Objects.requireNonNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to where a page has been told of a run; the id of an event.
 *
 * @param key what it has been told of, see {@link StoredRun#key()}; empty of one that knows nothing
 * @param line the last line of the log that it knows; 0 for none
 */
record Place(String key, int line) {

    /** Where a page begins that knows nothing. */
    static final Place START = new Place("", 0);

    private static final Pattern TEXT = Pattern.compile("([0-9a-z.]{1,40}):([0-9]{1,9})");

    Place {
        requireNonNull(key, "key");
    }

    /** Reads what {@link #text()} wrote; whatever else a browser may send is the start. */
    static Place parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? new Place(matcher.group(1), Integer.parseInt(matcher.group(2))) : START;
    }

    String text() {
        return key + ":" + line;
    }
}
