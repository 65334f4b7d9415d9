package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.List;

/** Finds the beliefs that measurements make most plausible. */
final class Fit {

    private static final double GRADIENT_TOLERANCE = 1e-2;

    private Fit() {}

    /**
     * Fits from each of some starts and keeps the best.
     *
     * @param values one for each place, about 0 and of variance 1
     * @param repeats how many measurements each is the mean of
     * @param mostEvaluations from each start
     */
    static Beliefs of(Inputs inputs, double[] values, double[] repeats, List<Beliefs> starts, int mostEvaluations) {
        Evidence evidence = new Evidence(inputs, values, repeats);
        double[] low = low(inputs.coordinates());
        double[] high = high(inputs.coordinates());
        Beliefs best = starts.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Beliefs start : starts) {
            BoxMinimizer.Minimum minimum =
                    new BoxMinimizer(evidence, low, high, GRADIENT_TOLERANCE).from(start.logs(), mostEvaluations);
            if (minimum.value() < least) {
                least = minimum.value();
                best = Beliefs.of(minimum.place());
            }
        }
        return best;
    }

    private static double[] low(int d) {
        return bounds(d, 1e-3, 1e-2, Beliefs.LEAST_NOISE, 0.2);
    }

    private static double[] high(int d) {
        return bounds(d, 1e4, 1e2, 1, 5);
    }

    private static double[] bounds(int d, double relevance, double scale, double noise, double stretch) {
        double[] bounds = new double[3 * d + 2];
        Arrays.fill(bounds, 0, d, Math.log(relevance));
        Arrays.fill(bounds, d, 3 * d, Math.log(stretch));
        bounds[3 * d] = Math.log(scale);
        bounds[3 * d + 1] = Math.log(noise);
        return bounds;
    }
}
