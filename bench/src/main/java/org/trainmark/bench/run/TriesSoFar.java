package org.trainmark.bench.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/** Which trials of a run were tried, how often, and whether another try is due. */
final class TriesSoFar {

    private final Map<String, TrialReport> last = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int all;

    TriesSoFar(List<TrialReport> logged) {
        logged.forEach(this::add);
    }

    void add(TrialReport result) {
        last.put(result.id(), result);
        counts.merge(result.id(), 1, Integer::sum);
        all++;
    }

    /** Returns how many tries there were of all trials. */
    int all() {
        return all;
    }

    /** Returns the tries that count. */
    List<TrialReport> counting() {
        return List.copyOf(last.values());
    }

    int of(String id) {
        return counts.getOrDefault(id, 0);
    }

    Optional<TrialReport> last(String id) {
        return Optional.ofNullable(last.get(id));
    }

    /**
     * Returns whether a trial has to run in a round.
     *
     * @param round 0 for the first tries, n for the n-th repeats of spoilt ones
     */
    boolean isDue(String id, int round) {
        return of(id) <= round && last(id).map(Tries::isSpoilt).orElse(true);
    }
}
