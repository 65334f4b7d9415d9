package org.trainmark.bench.search.parzen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.Ranking;

/**
 * Places by what came of them, the oldest first.
 *
 * @param good the best few of those measured
 * @param others the rest of them, and what is pending, so that no two tickets crowd at one place
 * @param failed those that have no loss or were refused
 */
record Sorted(List<double[]> good, List<double[]> others, List<double[]> failed) {

    Sorted {
        good = List.copyOf(good);
        others = List.copyOf(others);
        failed = List.copyOf(failed);
    }

    /** How many of so many measured places are the good ones. */
    static int good(int measured) {
        return Math.min((measured + 9) / 10, 25);
    }

    static Sorted of(Evidence evidence) {
        List<Observation> ranked = Ranking.of(evidence).measured();
        Set<Observation> best = new HashSet<>(ranked.subList(0, good(ranked.size())));
        List<double[]> good = new ArrayList<>();
        List<double[]> others = new ArrayList<>();
        List<double[]> failed = new ArrayList<>(evidence.refused());
        for (Observation one : evidence.observations()) {
            (!one.isMeasured() ? failed : best.contains(one) ? good : others).add(one.place());
        }
        others.addAll(evidence.pending());
        return new Sorted(good, others, failed);
    }

    /** Returns all that did not fail, as far as is known. */
    List<double[]> sound() {
        List<double[]> sound = new ArrayList<>(good);
        sound.addAll(others);
        return sound;
    }
}
