package org.trainmark.bench.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trainmark.bench.search.front.Front;

/**
 * Observations in order, the best first: those that keep all limits by their loss, or by how little beats them where
 * there are several; then those that do not, by their excess.
 *
 * @param measured all that have losses
 * @param failed those that do not, in the order of their tickets
 */
public record Ranking(List<Observation> measured, List<Observation> failed) {

    public Ranking {
        measured = List.copyOf(measured);
        failed = List.copyOf(failed);
    }

    public static Ranking of(Evidence evidence) {
        List<Observation> kept = new ArrayList<>();
        List<Observation> beyond = new ArrayList<>();
        List<Observation> failed = new ArrayList<>();
        for (Observation observation : evidence.observations()) {
            (!observation.isMeasured() ? failed : observation.excess() > 0 ? beyond : kept).add(observation);
        }
        List<Observation> measured = new ArrayList<>(ranked(kept));
        measured.addAll(beyond.stream()
                .sorted(Comparator.comparingDouble(Observation::excess))
                .toList());
        return new Ranking(measured, failed);
    }

    private static List<Observation> ranked(List<Observation> kept) {
        if (kept.isEmpty() || kept.get(0).losses().length == 1) {
            return kept.stream()
                    .sorted(Comparator.comparingDouble(
                            observation -> observation.losses()[0]))
                    .toList();
        }
        return Front.ranking(kept.stream().map(Observation::losses).toList()).stream()
                .map(kept::get)
                .toList();
    }
}
