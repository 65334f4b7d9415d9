package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A search with what takes long to work out of it: each is worked out when it is first asked for, and once. */
public final class StudiedSearch {

    private final Search search;
    private final Map<Quantity, List<Moment>> histories = new HashMap<>();
    private @Nullable List<PartImportance> importance;
    private @Nullable List<PartImportance> bestHalf;

    public StudiedSearch(Search search) {
        this.search = requireNonNull(search, "search");
    }

    public Search search() {
        return search;
    }

    /** Returns how the search went by one of its objectives, trial by trial. */
    public synchronized List<Moment> history(Quantity objective) {
        return histories.computeIfAbsent(objective, one -> History.of(search, one));
    }

    /** Returns what matters to each quantity; see {@link PartImportance#of(Search)}. */
    public synchronized List<PartImportance> importance() {
        if (importance == null) {
            importance = PartImportance.of(search);
        }
        return importance;
    }

    /** Returns what matters to the first objective among the better half of the points. */
    public synchronized Optional<PartImportance> bestHalf() {
        if (bestHalf == null) {
            bestHalf = PartImportance.ofBestHalf(search).stream().toList();
        }
        return bestHalf.stream().findFirst();
    }

    /** Returns what matters to the first objective over the whole space. */
    public Optional<PartImportance> ofObjective() {
        return importance().stream()
                .filter(one -> one.quantity().equals(search.objective()))
                .findFirst();
    }
}
