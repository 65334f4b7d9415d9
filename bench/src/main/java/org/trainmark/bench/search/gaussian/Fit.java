package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.List;
import org.trainmark.bench.search.numeric.BoxMinimizer;

/** Finds the beliefs that measurements make most plausible. */
final class Fit {

    private static final double GRADIENT_TOLERANCE = 1e-2;
    private static final int MOST_EVALUATIONS = 60;

    /** More would tell little more of the beliefs, and take long. */
    private static final int ENOUGH = 100;

    private Fit() {}

    /**
     * Fits from each start of a guess and keeps the best.
     *
     * @param measured with values about 0 and of variance 1
     */
    static Beliefs of(Measurements measured, NoiseGuess noise) {
        Plausibility plausibility = new Plausibility(measured.thinned(ENOUGH), noise);
        double[] low = bounds(measured.coordinates(), 1e-3, 1e-2, Beliefs.LEAST_NOISE, 0.2);
        double[] high = bounds(measured.coordinates(), 1e4, 1e2, 1, 5);
        List<Beliefs> starts = noise.starts(measured.coordinates());
        Beliefs best = starts.get(0);
        double least = Double.POSITIVE_INFINITY;
        for (Beliefs start : starts) {
            BoxMinimizer.Found found =
                    new BoxMinimizer(plausibility, low, high, GRADIENT_TOLERANCE).from(start.logs(), MOST_EVALUATIONS);
            if (found.value() < least) {
                least = found.value();
                best = Beliefs.of(found.place());
            }
        }
        return best;
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
