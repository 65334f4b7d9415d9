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
record Measurements(boolean[] categories, List<MeasuredPlace> all) {

    Measurements {
        all = List.copyOf(all);
    }

    /** Takes the mean where a place is there twice. */
    static Measurements merged(boolean[] categories, Collection<MeasuredPlace> measurements) {
        Map<List<Double>, MeasuredPlace> merged = new LinkedHashMap<>();
        for (MeasuredPlace one : measurements) {
            merged.merge(one.key(), one, MeasuredPlace::and);
        }
        return new Measurements(categories, List.copyOf(merged.values()));
    }

    /** Takes a quantity of each observation. */
    static Measurements of(Domain domain, List<Observation> observations, ToDoubleFunction<Observation> quantity) {
        return merged(
                domain.categories(),
                observations.stream()
                        .map(one -> new MeasuredPlace(one.place(), quantity.applyAsDouble(one), one.trials()))
                        .toList());
    }

    int size() {
        return all.size();
    }

    int coordinates() {
        return categories.length;
    }

    double[] values() {
        return all.stream().mapToDouble(MeasuredPlace::value).toArray();
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
        List<MeasuredPlace> apart = new ArrayList<>();
        for (MeasuredPlace one : all) {
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
        List<MeasuredPlace> rising = all.stream()
                .sorted(Comparator.comparingDouble(MeasuredPlace::value))
                .toList();
        List<MeasuredPlace> thinned = new ArrayList<>(rising.subList(0, most / 2));
        int spread = most - thinned.size();
        for (int i = 0; i < spread; i++) {
            thinned.add(rising.get(most / 2 + i * (size() - most / 2) / spread));
        }
        return new Measurements(categories, thinned);
    }
}
