package org.trainmark.results.engines;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is compared with whom: engines, each of which competes with the best of its profiles.
 *
 * @param entries by profile; trials of profiles that are not here take no part
 * @param reference the contender that all ratios are of
 * @param rivals the contenders to compare it with, in the order of the columns; may be none
 * @param limit a contender that does only the matrix products of a step; empty if there is none
 */
public record Contenders(Map<String, Entry> entries, String reference, List<String> rivals, Optional<String> limit) {

    /** The contender that a profile belongs to, and how many threads the profile keeps busy in all. */
    public record Entry(String contender, int threads) {

        public Entry {
            requireNonNull(contender, "contender");
            if (threads < 1) {
                throw new IllegalArgumentException("threads must be at least 1, but are " + threads);
            }
        }
    }

    /** @throws IllegalArgumentException if a contender is there twice or has no profile */
    public Contenders {
        entries = Map.copyOf(entries);
        requireNonNull(reference, "reference");
        rivals = List.copyOf(rivals);
        requireNonNull(limit, "limit");
        List<String> all = all(reference, rivals, limit);
        List<String> known = entries.values().stream()
                .map(Entry::contender)
                .distinct()
                .sorted()
                .toList();
        if (new HashSet<>(all).size() < all.size() || !known.containsAll(all)) {
            throw new IllegalArgumentException(
                    "the reference, its rivals and the limit must each be another of " + known + ", but are " + all);
        }
    }

    /** Returns the reference, its rivals, then the limit. */
    public List<String> all() {
        return all(reference, rivals, limit);
    }

    private static List<String> all(String reference, List<String> rivals, Optional<String> limit) {
        List<String> all = new ArrayList<>(List.of(reference));
        all.addAll(rivals);
        limit.ifPresent(all::add);
        return all;
    }

    /** Returns the numbers of threads that profiles keep busy. */
    NavigableSet<Integer> threadCounts() {
        return entries.values().stream().map(Entry::threads).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns how many profiles a contender has for at most so many threads. */
    public long choices(String contender, int threads) {
        return entries.values().stream()
                .filter(entry -> entry.contender().equals(contender) && entry.threads() <= threads)
                .count();
    }
}
