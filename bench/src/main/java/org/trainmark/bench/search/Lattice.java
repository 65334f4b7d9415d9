package org.trainmark.bench.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The places of a domain in a fixed order, the last dimension first; of a continuum some values in even steps. */
final class Lattice {

    private final Domain domain;
    private final List<double[]> values;

    /** @param resolution how many values of a continuum there are, both ends among them; at least 2 */
    Lattice(Domain domain, int resolution) {
        this.domain = domain;
        double[] steps = IntStream.range(0, resolution)
                .mapToDouble(i -> i / (resolution - 1.0))
                .toArray();
        values = domain.dimensions().stream()
                .map(dimension -> dimension instanceof Dimension.Continuous ? steps : dimension.values())
                .toList();
    }

    /** Returns the places, each made when it is asked for. */
    Stream<double[]> places() {
        return Stream.iterate(Optional.of(first(new int[0])), Optional::isPresent, from -> from.flatMap(this::after))
                .map(from -> place(from.orElseThrow()));
    }

    /** Returns the first place that starts so, as numbers of values; -1 where a dimension does not exist. */
    private int[] first(int[] start) {
        int[] numbers = Arrays.copyOf(start, domain.size());
        double[] place = place(start);
        for (int i = start.length; i < numbers.length; i++) {
            numbers[i] = domain.exists(i, place) ? 0 : -1;
            place[i] = value(i, numbers[i]);
        }
        return numbers;
    }

    private Optional<int[]> after(int[] numbers) {
        for (int i = numbers.length - 1; i >= 0; i--) {
            if (numbers[i] >= 0 && numbers[i] + 1 < values.get(i).length) {
                int[] start = Arrays.copyOf(numbers, i + 1);
                start[i]++;
                return Optional.of(first(start));
            }
        }
        return Optional.empty();
    }

    private double[] place(int[] numbers) {
        double[] place = new double[domain.size()];
        for (int i = 0; i < numbers.length; i++) {
            place[i] = value(i, numbers[i]);
        }
        return place;
    }

    private double value(int dimension, int number) {
        return number < 0 ? Double.NaN : values.get(dimension)[number];
    }
}
