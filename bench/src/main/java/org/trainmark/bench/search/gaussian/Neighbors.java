package org.trainmark.bench.search.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;

/** Values and places near others. */
final class Neighbors {

    private static final int MANY = 32;
    private static final double SWITCHED = 0.1;

    private Neighbors() {}

    /** Returns other values of a dimension that has only some; of many, those at 1, 2, 4, 8 steps and so on. */
    static List<Double> of(Dimension dimension, double value) {
        double[] values = dimension.values();
        if (Double.isNaN(value)) {
            return List.of();
        }
        if (dimension instanceof Dimension.Choices || values.length <= MANY) {
            return DoubleStream.of(values)
                    .filter(other -> other != value)
                    .boxed()
                    .toList();
        }
        int at = Math.abs(Arrays.binarySearch(values, value));
        List<Double> near = new ArrayList<>();
        for (int steps = 1; steps < values.length; steps *= 2) {
            if (at - steps >= 0) {
                near.add(values[at - steps]);
            }
            if (at + steps < values.length) {
                near.add(values[at + steps]);
            }
        }
        return near;
    }

    /** Returns a place at random near another; a choice is seldom changed. */
    static double[] near(Domain domain, double[] place, double reach, SplittableRandom random) {
        double[] near = place.clone();
        for (int i = 0; i < near.length; i++) {
            Dimension dimension = domain.dimensions().get(i);
            if (dimension instanceof Dimension.Choices choices) {
                near[i] = random.nextDouble() < SWITCHED ? random.nextInt(choices.count()) : near[i];
            } else if (!Double.isNaN(near[i])) {
                double moved = near[i] + reach * random.nextGaussian();
                near[i] = dimension.nearest(Math.min(1, Math.max(0, moved)));
            }
        }
        return domain.consistent(near);
    }
}
