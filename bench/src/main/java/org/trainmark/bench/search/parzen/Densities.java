package org.trainmark.bench.search.parzen;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.trainmark.bench.search.Domain;

/**
 * Which places look more like the good ones than like the others (Bergstra and others, 2011). Dimensions that exist
 * under the same condition are drawn together.
 */
final class Densities {

    private static final int CANDIDATES = 24;

    private final Domain domain;
    private final List<Group> groups;

    Densities(Domain domain, Sorted places) {
        this.domain = domain;
        groups = Group.of(domain, places);
    }

    /** Returns a place that looks good. */
    double[] place(SplittableRandom random) {
        double[] place = new double[domain.size()];
        Arrays.fill(place, Double.NaN);
        for (Group group : groups) {
            if (group.existsAt(domain, place)) {
                group.fill(place, CANDIDATES, random);
            }
        }
        return place;
    }

    /** Returns by how much a place looks more like the good ones than like the others, as a logarithm. */
    double score(double[] place) {
        return groups.stream().mapToDouble(group -> group.score(place)).sum();
    }
}
