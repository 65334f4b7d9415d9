package org.trainmark.bench.search.gaussian;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Observation;

/**
 * What a function was at several places.
 *
 * @param categories of which coordinates the numbers are names only
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Measurements(boolean[] categories, List<Measurement> all) {

    Measurements {
        all = List.copyOf(all);
    }

    /** Takes the mean where a place is there twice. */
    static Measurements merged(boolean[] categories, Collection<Measurement> measurements) {
        Map<List<Double>, Measurement> merged = new LinkedHashMap<>();
        for (Measurement one : measurements) {
            merged.merge(one.key(), one, Measurement::and);
        }
        return new Measurements(categories, List.copyOf(merged.values()));
    }

    /** Takes a quantity of each observation. */
    static Measurements of(Domain domain, List<Observation> observations, ToDoubleFunction<Observation> quantity) {
        return merged(
                domain.categories(),
                observations.stream()
                        .map(one -> new Measurement(one.place(), quantity.applyAsDouble(one), one.trials()))
                        .toList());
    }

    int size() {
        return all.size();
    }

    int coordinates() {
        return categories.length;
    }

    double[] values() {
        return all.stream().mapToDouble(Measurement::value).toArray();
    }

    Measurements map(DoubleUnaryOperator scale) {
        return new Measurements(
                categories,
                all.stream()
                        .map(one -> one.withValue(scale.applyAsDouble(one.value())))
                        .toList());
    }

    /** Returns these but for those that are near one before them in every coordinate. */
    Measurements apart() {
        List<Measurement> apart = new ArrayList<>();
        for (Measurement one : all) {
            if (apart.stream().noneMatch(one::isNear)) {
                apart.add(one);
            }
        }
        return new Measurements(categories, apart);
    }

    /** Returns so many of these: half of them the lowest, half spread over the ranks of the others. */
    Measurements thinned(int most) {
        if (size() <= most) {
            return this;
        }
        List<Measurement> rising = all.stream()
                .sorted(Comparator.comparingDouble(Measurement::value))
                .toList();
        List<Measurement> thinned = new ArrayList<>(rising.subList(0, most / 2));
        int spread = most - thinned.size();
        for (int i = 0; i < spread; i++) {
            thinned.add(rising.get(most / 2 + i * (size() - most / 2) / spread));
        }
        return new Measurements(categories, thinned);
    }
}
