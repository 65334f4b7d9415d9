package org.trainmark.bench.search.function;

/**
 * A sum of four bell curves, downwards.
 *
 * @param steepness of each in each coordinate
 * @param centers of each, in 1/10,000
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Hartmann(double[][] steepness, int[][] centers) {

    static final Hartmann THREE = new Hartmann(
            new double[][] {{3, 10, 30}, {0.1, 10, 35}, {3, 10, 30}, {0.1, 10, 35}},
            new int[][] {{3689, 1170, 2673}, {4699, 4387, 7470}, {1091, 8732, 5547}, {381, 5743, 8828}});

    static final Hartmann SIX = new Hartmann(
            new double[][] {
                {10, 3, 17, 3.5, 1.7, 8},
                {0.05, 10, 17, 0.1, 8, 14},
                {3, 3.5, 1.7, 10, 17, 8},
                {17, 8, 0.05, 10, 0.1, 14}
            },
            new int[][] {
                {1312, 1696, 5569, 124, 8283, 5886},
                {2329, 4135, 8307, 3736, 1004, 9991},
                {2348, 1451, 3522, 2883, 3047, 6650},
                {4047, 8828, 8732, 5743, 1091, 381}
            });

    private static final double[] HEIGHTS = {1, 1.2, 3, 3.2};

    double at(double[] u) {
        double sum = 0;
        for (int i = 0; i < HEIGHTS.length; i++) {
            double exponent = 0;
            for (int j = 0; j < u.length; j++) {
                double apart = u[j] - centers[i][j] * 1e-4;
                exponent += steepness[i][j] * apart * apart;
            }
            sum += HEIGHTS[i] * Math.exp(-exponent);
        }
        return -sum;
    }
}
