package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
    /** Flags by which the harness tells a trial's JVM where to write, another for each trial. */
    private static final Pattern OWN_FLAG =
            Pattern.compile("-Dtrainmark\\.(host|handoff)=.*|-XX:(ErrorFile|SharedArchiveFile)=.*");

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
            if (!theirs.isEmpty() && !Objects.equals(mine, theirs)) {
                differences.add(
                        name.equals(FLAGS) ? flags(mine, theirs) : name + ": " + text(mine) + " -> " + text(theirs));
            }
        });
        return differences;
    }

    /** Of a long list of flags, those that are on one side alone. */
    private static String flags(SortedSet<String> mine, SortedSet<String> theirs) {
        SortedSet<String> one = words(mine);
        SortedSet<String> other = words(theirs);
        SortedSet<String> both = new TreeSet<>(one);
        both.retainAll(other);
        one.removeAll(both);
        other.removeAll(both);
        return "%s: %s -> %s".formatted(FLAGS, text(one), text(other));
    }

    private static SortedSet<String> words(SortedSet<String> lists) {
        return lists.stream()
                .flatMap(list -> Arrays.stream(list.split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(SortedSet<String> values) {
        return values.isEmpty() ? "none" : String.join(", ", values);
    }
}
