package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.RunInfo;

/**
 * What a run says of how its search came out, among its settings.
 *
 * @param end why nothing more is tried; empty while the search goes on
 * @param refused why points were never started, in words, by what they have in common
 */
public record SearchRemarks(String end, SortedMap<String, String> refused) {

    private static final String END = RunInfo.PLAN + "end";
    private static final String REFUSED = RunInfo.PLAN + "refused.";

    public SearchRemarks {
        requireNonNull(end, "end");
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
    }

    /** Returns what the settings of a run say. */
    public static SearchRemarks of(SortedMap<String, String> settings) {
        SortedMap<String, String> refused = new TreeMap<>();
        settings.tailMap(REFUSED).forEach((name, why) -> {
            if (name.startsWith(REFUSED)) {
                refused.put(name.substring(REFUSED.length()), why);
            }
        });
        return new SearchRemarks(settings.getOrDefault(END, ""), refused);
    }

    /** Returns what {@link #of} reads. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!end.isEmpty()) {
            texts.put(END, end);
        }
        refused.forEach((points, why) -> texts.put(REFUSED + points, why));
        return texts;
    }
}
