package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;

/**
 * What the trials of a run ran as and on: their profile and what that sets, the engine with its threads, the flags and
 * variables of their JVM, the card.
 *
 * @param values by name, all that any trial has
 */
public record TrialFacts(SortedMap<String, SortedSet<String>> values) {

    /** What is known of trials that keep none, as those of baselines. */
    public static final TrialFacts NONE = new TrialFacts(new TreeMap<>());

    private static final String FLAGS = "jvm.flags";
    private static final String UNKNOWN = "not known";
    /** Flags by which the harness tells a trial's JVM where to read and write, another for each trial. */
    private static final Pattern OWN_FLAG =
            Pattern.compile("-Dtrainmark\\.(host|handoff)=.*|-XX:(ErrorFile|SharedArchiveFile|CompileCommandFile)=.*");

    public TrialFacts {
        SortedMap<String, SortedSet<String>> copy = new TreeMap<>();
        values.forEach((name, all) -> copy.put(name, Collections.unmodifiableSortedSet(new TreeSet<>(all))));
        values = Collections.unmodifiableSortedMap(copy);
    }

    static TrialFacts of(List<TrialReport> trials) {
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        for (TrialReport trial : trials) {
            trial.cell().profile().ifPresent(profile -> add(values, SettingNames.PROFILE, profile));
            trial.cell()
                    .value(SettingNames.PROFILE_SETTINGS)
                    .ifPresent(text -> parts(text).forEach((key, part) -> add(values, "profile's " + key, part)));
            trial.provenance().forEach((name, value) -> add(values, name, name.equals(FLAGS) ? lasting(value) : value));
        }
        return new TrialFacts(values);
    }

    private static void add(SortedMap<String, SortedSet<String>> values, String name, String value) {
        values.computeIfAbsent(name, key -> new TreeSet<>()).add(value);
    }

    private static String lasting(String flags) {
        return Arrays.stream(flags.split(" "))
                .filter(flag -> !OWN_FLAG.matcher(flag).matches())
                .collect(Collectors.joining(" "));
    }

    /** Returns the entries of a map in YAML's flow text. */
    private static SortedMap<String, String> parts(String text) {
        SortedMap<String, String> parts = new TreeMap<>();
        String inner = text.strip().replaceAll("^\\{|\\}$", "");
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= inner.length(); i++) {
            char c = i == inner.length() ? ',' : inner.charAt(i);
            depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
            if (c == ',' && depth == 0) {
                String[] entry = inner.substring(start, i).strip().split(": ?", 2);
                parts.put(entry[0], entry.length < 2 ? "" : entry[1]);
                start = i + 1;
            }
        }
        return parts;
    }

    /** Returns what differs, of what both sides know: {@code profile: cpu -> cpu-1}. */
    List<String> differences(TrialFacts other) {
        List<String> differences = new ArrayList<>();
        values.forEach((name, mine) -> {
            SortedSet<String> theirs = other.values.getOrDefault(name, Collections.emptySortedSet());
            if (!theirs.isEmpty()) {
                difference(name, mine, theirs).ifPresent(differences::add);
            }
        });
        return differences;
    }

    /**
     * Returns how a fact of trials before and after differs, {@code profile: cpu -> cpu-1}, of flags those that are on
     * one side alone; empty if it does not.
     *
     * @param before empty if it is not known
     * @param after likewise
     */
    public static Optional<String> difference(String name, Optional<String> before, Optional<String> after) {
        return difference(
                name, new TreeSet<>(Set.of(before.orElse(UNKNOWN))), new TreeSet<>(Set.of(after.orElse(UNKNOWN))));
    }

    private static Optional<String> difference(String name, SortedSet<String> mine, SortedSet<String> theirs) {
        boolean flags = name.equals(FLAGS);
        SortedSet<String> one = flags ? without(words(mine), words(theirs)) : mine;
        SortedSet<String> other = flags ? without(words(theirs), words(mine)) : theirs;
        return one.equals(other)
                ? Optional.empty()
                : Optional.of("%s: %s -> %s".formatted(name, text(one), text(other)));
    }

    /** Of long lists of flags each flag that lasts. */
    private static SortedSet<String> words(SortedSet<String> lists) {
        return lists.stream()
                .flatMap(list -> Arrays.stream(lasting(list).split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> without(SortedSet<String> words, SortedSet<String> others) {
        SortedSet<String> alone = new TreeSet<>(words);
        alone.removeAll(others);
        return alone;
    }

    private static String text(SortedSet<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }
}
