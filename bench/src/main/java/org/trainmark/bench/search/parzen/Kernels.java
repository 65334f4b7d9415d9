package org.trainmark.bench.search.parzen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.trainmark.bench.search.Dimension;

/**
 * A density over some dimensions: a mixture of one kernel for each place that was measured, and one for all of them
 * (Bergstra and others, Algorithms for Hyper-Parameter Optimization, 2011; in several dimensions at once as Falkner and
 * others, BOHB, 2018). Each kernel is a product over the dimensions: a normal distribution cut off at the ends, or one
 * that prefers the category measured.
 */
final class Kernels {

    /** So many of the newest count in full. */
    private static final int NEW = 25;

    private final List<Coordinate> coordinates;
    private final double[] weights;

    private Kernels(List<Coordinate> coordinates, double[] weights) {
        this.coordinates = coordinates;
        this.weights = weights;
    }

    /**
     * Makes the density of some measurements, of which the older count less.
     *
     * @param places with the dimensions given alone, the oldest first
     */
    static Kernels fading(List<Dimension> dimensions, List<double[]> places) {
        return of(dimensions, places, weights(places.size()));
    }

    /** Makes the density of some measurements that all count the same. */
    static Kernels lasting(List<Dimension> dimensions, List<double[]> places) {
        double[] weights = new double[places.size() + 1];
        Arrays.fill(weights, 1.0 / weights.length);
        return of(dimensions, places, weights);
    }

    private static Kernels of(List<Dimension> dimensions, List<double[]> places, double[] weights) {
        List<Coordinate> coordinates = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int coordinate = i;
            double[] measured =
                    places.stream().mapToDouble(place -> place[coordinate]).toArray();
            coordinates.add(Coordinate.of(dimensions.get(i), measured, dimensions.size()));
        }
        return new Kernels(coordinates, weights);
    }

    /**
     * The newest count in full, those before less the older they are; the kernel for all is last, and counts as one.
     */
    static double[] weights(int places) {
        double[] weights = new double[places + 1];
        int old = Math.max(0, places - NEW);
        double oldest = 1.0 / Math.max(1, places);
        Arrays.fill(weights, 1);
        for (int i = 0; i < old; i++) {
            weights[i] = old == 1 ? oldest : oldest + (1 - oldest) * i / (old - 1);
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** Returns a number drawn with the probabilities given. */
    static int drawn(double[] shares, SplittableRandom random) {
        double left = random.nextDouble();
        int number = 0;
        while (number < shares.length - 1 && left >= shares[number]) {
            left -= shares[number];
            number++;
        }
        return number;
    }

    double[] sample(SplittableRandom random) {
        int kernel = drawn(weights, random);
        return coordinates.stream()
                .mapToDouble(coordinate -> coordinate.sample(kernel, random))
                .toArray();
    }

    double logDensity(double[] place) {
        double[] logs = new double[weights.length];
        for (int kernel = 0; kernel < logs.length; kernel++) {
            logs[kernel] = Math.log(weights[kernel]);
            for (int i = 0; i < place.length; i++) {
                logs[kernel] += coordinates.get(i).logDensity(kernel, place[i]);
            }
        }
        double most = Arrays.stream(logs).max().orElseThrow();
        return most
                + Math.log(Arrays.stream(logs).map(log -> Math.exp(log - most)).sum());
    }
}
