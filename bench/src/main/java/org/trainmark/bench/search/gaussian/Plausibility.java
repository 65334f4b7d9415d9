package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.Optional;
import org.trainmark.bench.search.numeric.Cholesky;
import org.trainmark.bench.search.numeric.SmoothFunction;
import org.trainmark.bench.search.numeric.Vectors;

/**
 * How plausible beliefs are after the measurements, as what is to be made small: the negative logarithm of the marginal
 * likelihood (Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, 5.4) and of the prior.
 */
final class Plausibility implements SmoothFunction {

    private final Measurements measured;
    private final NoiseGuess noise;

    Plausibility(Measurements measured, NoiseGuess noise) {
        this.measured = measured;
        this.noise = noise;
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        Covariance covariance = new Covariance(measured, Beliefs.of(logs));
        Optional<Cholesky> factor = Cholesky.of(covariance.matrix());
        if (factor.isEmpty()) {
            return Double.NaN;
        }
        double[] weights = factor.get().solve(measured.values());
        Arrays.fill(gradient, 0);
        double logPrior = covariance.beliefs().logPrior(noise.rate(), gradient);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -gradient[i];
        }
        addSlopes(covariance, weights, factor.get().inverse(), gradient);
        return negativeLog(factor.get(), weights) - logPrior;
    }

    /** Returns the negative logarithm of the marginal likelihood. */
    double negativeLog(Cholesky factor, double[] weights) {
        return 0.5
                * (factor.logDeterminant()
                        + Vectors.dot(measured.values(), weights)
                        + measured.size() * Math.log(2 * Math.PI));
    }

    /** Each derivative is half the trace of (K⁻¹ − w wᵀ) dK, of which pairs count twice. */
    private void addSlopes(Covariance covariance, double[] weights, double[][] inverse, double[] gradient) {
        for (int i = 0; i < weights.length; i++) {
            covariance.addOwnSlopes(i, inverse[i][i] - weights[i] * weights[i], gradient);
            for (int j = 0; j < i; j++) {
                covariance.addPairSlopes(i, j, inverse[i][j] - weights[i] * weights[j], gradient);
            }
        }
    }
}
