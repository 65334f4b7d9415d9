package org.trainmark.bench.search.gaussian;

import java.util.SplittableRandom;
import org.trainmark.bench.search.numeric.Cholesky;
import org.trainmark.bench.search.numeric.Vectors;

/**
 * What is believed of a function at several places together: a normal distribution.
 *
 * @param means at each place
 * @param factor of the covariance
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Joint(double[] means, Cholesky factor) {

    /** Returns values at each place that the function may have. */
    double[] drawn(SplittableRandom random) {
        double[] normal = new double[means.length];
        for (int i = 0; i < normal.length; i++) {
            normal[i] = random.nextGaussian();
        }
        double[] drawn = factor.times(normal);
        Vectors.add(drawn, 1, means);
        return drawn;
    }
}
