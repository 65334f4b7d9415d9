package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The state of the repository that a run was started in.
 *
 * @param hash of the commit, all of it
 * @param time when it was committed; empty if git does not say
 * @param parents hashes of the commits that it follows
 * @param branch that was checked out; empty if none was
 * @param dirty whether files that git keeps differed from it, other than a history
 */
public record Commit(
        String hash, Optional<Instant> time, List<String> parents, Optional<String> branch, boolean dirty) {

    /** The name, in a run's provenance, of what {@code git describe --always --dirty} says. */
    public static final String DESCRIBED = "git";

    /** The name of the commits that the run went on at later, blank-separated; not there if at none but the first. */
    public static final String LATER = "commit-later";

    private static final int SHORT = 10;
    /** What names the full hash of the commit. */
    public static final String HASH = "commit";

    private static final String TIME = "commit-time";
    private static final String PARENTS = "commit-parents";
    private static final String BRANCH = "branch";
    private static final String DIRTY = "commit-dirty";

    /** All names under which a run's provenance tells of the commit. */
    public static final Set<String> NAMES = Set.of(DESCRIBED, HASH, TIME, PARENTS, BRANCH, DIRTY, LATER);

    /** Those of them that say in other words what {@link #DESCRIBED} says. */
    public static final Set<String> DETAILS = Set.of(HASH, TIME, PARENTS, BRANCH, DIRTY);

    public Commit {
        requireNonNull(hash, "hash");
        requireNonNull(time, "time");
        parents = List.copyOf(parents);
        requireNonNull(branch, "branch");
    }

    /** Returns what a run's provenance says; empty if the run is from before it was kept, or of no repository. */
    public static Optional<Commit> of(SortedMap<String, String> provenance) {
        return Optional.ofNullable(provenance.get(HASH))
                .map(hash -> new Commit(
                        hash,
                        Optional.ofNullable(provenance.get(TIME)).flatMap(Commit::instant),
                        words(provenance.getOrDefault(PARENTS, "")),
                        Optional.ofNullable(provenance.get(BRANCH)),
                        provenance.containsKey(DIRTY)));
    }

    /** Returns as much of the hash as people read. */
    public String shortHash() {
        return shortened(hash);
    }

    /** Returns as much of a hash as people read. */
    public static String shortened(String hash) {
        return hash.length() > SHORT ? hash.substring(0, SHORT) : hash;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            // A run that was edited by hand is one whose time is not known.
            return Optional.empty();
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Returns it as a run's provenance tells it, all but what git describes it as. */
    public SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put(HASH, hash);
        time.ifPresent(when -> facts.put(TIME, when.toString()));
        if (!parents.isEmpty()) {
            facts.put(PARENTS, String.join(" ", parents));
        }
        branch.ifPresent(name -> facts.put(BRANCH, name));
        if (dirty) {
            facts.put(DIRTY, "yes");
        }
        return facts;
    }

    /** Returns which state of the repository a provenance tells of; empty if none. */
    public static String state(SortedMap<String, String> provenance) {
        return of(provenance)
                .map(commit -> commit.dirty ? commit.hash + " with changes" : commit.hash)
                .orElse(provenance.getOrDefault(DESCRIBED, ""));
    }

    /** Returns whether two provenances tell of the same state; runs of early versions have only what git describes. */
    public static boolean isSameState(SortedMap<String, String> one, SortedMap<String, String> other) {
        String described = one.getOrDefault(DESCRIBED, "");
        return state(one).equals(state(other))
                || (of(one).isEmpty() && described.equals(other.getOrDefault(DESCRIBED, "")));
    }
}
