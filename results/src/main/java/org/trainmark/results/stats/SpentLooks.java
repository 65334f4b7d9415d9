package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trainmark.results.RunInfo;

/**
 * The looks that a run has spent its level on, over all its starts. A start with new looks divides what is left of the
 * level into equal parts, one for each of them and one that stays for later starts. So all looks of all starts together
 * have less than the whole level, whatever each start chooses.
 *
 * @param at trials of each cell at these looks
 * @param parts of which the newest looks have one each; 1 if there was no look
 */
public record SpentLooks(SortedSet<Integer> at, int parts) {

    /** Of a run that nobody looks at before its end. */
    public static final SpentLooks NONE = new SpentLooks(new TreeSet<>(), 1);

    public SpentLooks {
        at = Collections.unmodifiableSortedSet(new TreeSet<>(at));
        if (parts < 1) {
            throw new IllegalArgumentException("parts must be at least 1, but is " + parts);
        }
    }

    /** Returns what the settings of a run say of its looks. */
    public static SpentLooks of(SortedMap<String, String> settings) {
        String at = settings.getOrDefault(RunInfo.LOOKS_AT, "");
        return new SpentLooks(
                Arrays.stream(at.split(" ", -1))
                        .filter(trials -> trials.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)),
                Integer.parseInt(settings.getOrDefault(RunInfo.LOOKS, "1")));
    }

    /** Returns these with those of another start; a look that there was before is no new one. */
    public SpentLooks and(Collection<Integer> looks) {
        SortedSet<Integer> all = new TreeSet<>(at);
        all.addAll(looks);
        long divided = (long) parts * (all.size() - at.size() + 1);
        return new SpentLooks(all, (int) Math.min(divided, Integer.MAX_VALUE));
    }

    /** Returns what a run says of them among its settings. */
    public SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        if (parts > 1) {
            settings.put(RunInfo.LOOKS, Integer.toString(parts));
        }
        if (!at.isEmpty()) {
            settings.put(RunInfo.LOOKS_AT, at.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        }
        return settings;
    }
}
