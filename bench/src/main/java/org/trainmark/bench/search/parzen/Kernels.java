package org.trainmark.bench.search.parzen;

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

    private static final double WIDTH = 0.2;
    private static final double PRIOR_WEIGHT = 1;

    private final List<Coordinate> coordinates;
    private final double[] weights;

    private Kernels(List<Coordinate> coordinates, double[] weights) {
        this.coordinates = coordinates;
        this.weights = weights;
    }

    /**
     * Makes the density of some measurements.
     *
     * @param places with the dimensions given alone, the oldest first
     */
    static Kernels of(List<Dimension> dimensions, List<double[]> places) {
        List<Coordinate> coordinates = new java.util.ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int coordinate = i;
            double[] measured =
                    places.stream().mapToDouble(place -> place[coordinate]).toArray();
            coordinates.add(Coordinate.of(dimensions.get(i), measured, dimensions.size(), WIDTH));
        }
        return new Kernels(coordinates, weights(places.size()));
    }

    /** The newest 25 count in full, those before less the older they are; the kernel for all is last. */
    private static double[] weights(int places) {
        double[] weights = new double[places + 1];
        int old = Math.max(0, places - 25);
        for (int i = 0; i < places; i++) {
            double oldest = 1.0 / places;
            weights[i] = i >= old ? 1 : old == 1 ? oldest : oldest + (1 - oldest) * i / (old - 1);
        }
        weights[places] = PRIOR_WEIGHT;
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    double[] sample(SplittableRandom random) {
        double left = random.nextDouble();
        int kernel = 0;
        while (kernel < weights.length - 1 && left >= weights[kernel]) {
            left -= weights[kernel];
            kernel++;
        }
        double[] sample = new double[coordinates.size()];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = coordinates.get(i).sample(kernel, random);
        }
        return sample;
    }

    double logDensity(double[] place) {
        double[] logs = new double[weights.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int kernel = 0; kernel < logs.length; kernel++) {
            double log = Math.log(weights[kernel]);
            for (int i = 0; i < place.length; i++) {
                log += coordinates.get(i).logDensity(kernel, place[i]);
            }
            logs[kernel] = log;
            most = Math.max(most, log);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - most);
        }
        return most + Math.log(sum);
    }
}
