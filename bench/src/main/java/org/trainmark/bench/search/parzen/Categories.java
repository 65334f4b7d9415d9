package org.trainmark.bench.search.parzen;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The probabilities of each choice in each kernel. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Categories(double[][] shares) implements Coordinate {

    static Categories of(int count, double[] measured) {
        double[][] shares = new double[measured.length + 1][count];
        double all = 1.0 / shares.length;
        for (int kernel = 0; kernel < measured.length; kernel++) {
            Arrays.fill(shares[kernel], all / (1 + count * all));
            shares[kernel][(int) measured[kernel]] = (1 + all) / (1 + count * all);
        }
        Arrays.fill(shares[measured.length], 1.0 / count);
        return new Categories(shares);
    }

    @Override
    public double sample(int kernel, SplittableRandom random) {
        return Kernels.drawn(shares[kernel], random);
    }

    @Override
    public double logDensity(int kernel, double value) {
        return Math.log(shares[kernel][(int) value]);
    }
}
