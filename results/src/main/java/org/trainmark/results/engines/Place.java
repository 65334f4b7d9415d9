package org.trainmark.results.engines;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.results.CellKey;

/**
 * What all contenders are given alike.
 *
 * @param cell without the profile
 * @param threads the most that one may keep busy: who is quicker with fewer uses fewer
 */
record Place(CellKey cell, int threads) {

    /** Numbers by size before words by the alphabet, axis by axis, then the threads. */
    static final Comparator<Place> ORDER = Comparator.comparing(
                    (Place place) -> List.copyOf(place.cell().axes().values()), Place::compare)
            .thenComparingInt(Place::threads);

    private static final Comparator<String> VALUES =
            Comparator.comparingDouble(Place::number).thenComparing(Comparator.naturalOrder());

    Place {
        requireNonNull(cell, "cell");
    }

    private static int compare(List<String> one, List<String> other) {
        return IntStream.range(0, Math.min(one.size(), other.size()))
                .map(i -> VALUES.compare(one.get(i), other.get(i)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(Integer.compare(one.size(), other.size()));
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.POSITIVE_INFINITY;
        }
    }
}
