package org.trainmark.bench.search.gaussian;

import java.util.Optional;

/**
 * How plausible beliefs are after the measurements, as what is to be made small: the negative logarithm of the marginal
 * likelihood (Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, 5.4) and of the prior.
 */
final class Evidence implements SmoothFunction {

    private final Inputs inputs;
    private final double[] values;
    private final double[] repeats;

    /**
     * @param values one for each place, about 0 and of variance 1
     * @param repeats how many measurements each is the mean of
     */
    Evidence(Inputs inputs, double[] values, double[] repeats) {
        this.inputs = inputs;
        this.values = values;
        this.repeats = repeats;
    }

    @Override
    public double at(double[] logs, double[] gradient) {
        Beliefs beliefs = Beliefs.of(logs);
        Kernel kernel = new Kernel(beliefs, inputs.categories());
        double[][][] stretched = new double[inputs.size()][][];
        for (int i = 0; i < stretched.length; i++) {
            stretched[i] = kernel.stretched(inputs.places()[i]);
        }
        Optional<Cholesky> factor = Cholesky.of(covariance(kernel, beliefs, stretched));
        if (factor.isEmpty()) {
            return Double.NaN;
        }
        double[] weights = factor.get().solve(values);
        double[][] inverse = factor.get().inverse();
        java.util.Arrays.fill(gradient, 0);
        double value = 0.5 * factor.get().logDeterminant() - beliefs.logPrior(negated(gradient));
        for (int i = 0; i < values.length; i++) {
            value += 0.5 * values[i] * weights[i];
        }
        negated(gradient);
        addSlopes(kernel, beliefs, stretched, weights, inverse, gradient);
        return value + 0.5 * values.length * Math.log(2 * Math.PI);
    }

    private static double[] negated(double[] gradient) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -gradient[i];
        }
        return gradient;
    }

    private double[][] covariance(Kernel kernel, Beliefs beliefs, double[][][] stretched) {
        double[][] covariance = new double[stretched.length][];
        for (int i = 0; i < stretched.length; i++) {
            covariance[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                covariance[i][j] = kernel.at(kernel.squaredDistance(stretched[i], stretched[j]));
            }
            covariance[i][i] = beliefs.scale() + beliefs.noise() / repeats[i];
        }
        return covariance;
    }

    /** Each derivative is half the trace of (K⁻¹ − w wᵀ) dK, of which pairs count twice. */
    private void addSlopes(
            Kernel kernel,
            Beliefs beliefs,
            double[][][] stretched,
            double[] weights,
            double[][] inverse,
            double[] gradient) {
        int d = inputs.coordinates();
        double[] pair = new double[d];
        for (int i = 0; i < stretched.length; i++) {
            double own = inverse[i][i] - weights[i] * weights[i];
            gradient[3 * d] += 0.5 * own * beliefs.scale();
            gradient[3 * d + 1] += 0.5 * own * beliefs.noise() / repeats[i];
            for (int j = 0; j < i; j++) {
                double g = inverse[i][j] - weights[i] * weights[j];
                double squared = 0;
                for (int k = 0; k < d; k++) {
                    pair[k] = kernel.apart(k, stretched[i][k][0], stretched[j][k][0]);
                    squared += beliefs.relevance()[k] * pair[k] * pair[k];
                }
                gradient[3 * d] += g * kernel.at(squared);
                double byDistance = g * kernel.slope(squared);
                for (int k = 0; k < d; k++) {
                    double byPlace = byDistance * 2 * beliefs.relevance()[k] * pair[k];
                    gradient[k] += byPlace * pair[k] / 2;
                    gradient[d + k] += byPlace * difference(stretched, i, j, k, 2);
                    gradient[2 * d + k] += byPlace * difference(stretched, i, j, k, 3);
                }
            }
        }
    }

    private static double difference(double[][][] stretched, int i, int j, int k, int part) {
        return stretched[i][k][part] - stretched[j][k][part];
    }
}
