package org.trainmark.bench.search.parzen;

import java.util.SplittableRandom;
import org.trainmark.bench.search.Dimension;

/** One dimension of {@link Kernels}. */
sealed interface Coordinate permits Normals, Categories {

    double sample(int kernel, SplittableRandom random);

    double logDensity(int kernel, double value);

    /**
     * Makes the kernels of a dimension: one for each measurement, and a last one for all.
     *
     * @param together how many dimensions have their kernels in common
     */
    static Coordinate of(Dimension dimension, double[] measured, int together) {
        if (dimension instanceof Dimension.Choices choices) {
            return Categories.of(choices.count(), measured);
        }
        return Normals.of(dimension, measured, together);
    }
}
