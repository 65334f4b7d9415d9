package org.trainmark.bench.search.gaussian;

import java.util.Arrays;

/** What is believed of a function after it was measured at some places: at every place a normal distribution. */
final class GaussianProcess {

    private final Inputs inputs;
    private final Kernel kernel;
    private final Beliefs beliefs;
    private final double[][][] stretched;
    private final Cholesky factor;
    private final double[] values;
    private final double[] weights;

    /** A normal distribution. */
    record Normal(double mean, double variance) {

        double deviation() {
            return Math.sqrt(variance);
        }
    }

    private GaussianProcess(
            Inputs inputs, Kernel kernel, Beliefs beliefs, double[][][] stretched, Cholesky factor, double[] values) {
        this.inputs = inputs;
        this.kernel = kernel;
        this.beliefs = beliefs;
        this.stretched = stretched;
        this.factor = factor;
        this.values = values;
        weights = factor.solve(values);
    }

    static GaussianProcess of(Inputs inputs, double[] values, double[] repeats, Beliefs beliefs) {
        Kernel kernel = new Kernel(beliefs, inputs.categories());
        double[][][] stretched =
                Arrays.stream(inputs.places()).map(kernel::stretched).toArray(double[][][]::new);
        double[][] covariance = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            covariance[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                covariance[i][j] = kernel.at(kernel.squaredDistance(stretched[i], stretched[j]));
            }
            covariance[i][i] =
                    beliefs.scale() * (1 + 1e-9) + Math.max(Beliefs.LEAST_NOISE, beliefs.noise()) / repeats[i];
        }
        return new GaussianProcess(
                inputs, kernel, beliefs, stretched, Cholesky.of(covariance).orElseThrow(), values);
    }

    int size() {
        return values.length;
    }

    Beliefs beliefs() {
        return beliefs;
    }

    double[] place(int i) {
        return inputs.places()[i];
    }

    /** Returns the distribution of the function, without the noise of measuring it. */
    Normal at(double[] place) {
        double[] alike = alike(kernel.stretched(place));
        return normal(alike, factor.forward(alike));
    }

    private Normal normal(double[] alike, double[] forward) {
        double mean = 0;
        double explained = 0;
        for (int i = 0; i < alike.length; i++) {
            mean += alike[i] * weights[i];
            explained += forward[i] * forward[i];
        }
        return new Normal(mean, Math.max(1e-12 * beliefs.scale(), beliefs.scale() - explained));
    }

    private double[] alike(double[][] place) {
        double[] alike = new double[stretched.length];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = kernel.at(kernel.squaredDistance(place, stretched[i]));
        }
        return alike;
    }

    /**
     * Returns the distribution, and writes the gradients of its mean and its variance by the coordinates; those by
     * categories and by coordinates that do not exist are 0.
     */
    Normal at(double[] place, double[] ofMean, double[] ofVariance) {
        double[][] x = kernel.stretched(place);
        double[] alike = alike(x);
        double[] forward = factor.forward(alike);
        double[] solved = factor.backward(forward);
        Arrays.fill(ofMean, 0);
        Arrays.fill(ofVariance, 0);
        for (int i = 0; i < alike.length; i++) {
            double slope = kernel.slope(kernel.squaredDistance(x, stretched[i]));
            for (int k = 0; k < place.length; k++) {
                if (!kernel.isCategory(k) && !Double.isNaN(place[k]) && !Double.isNaN(stretched[i][k][0])) {
                    double byPlace = slope * 2 * kernel.relevance(k) * (x[k][0] - stretched[i][k][0]) * x[k][1];
                    ofMean[k] += byPlace * weights[i];
                    ofVariance[k] -= 2 * byPlace * solved[i];
                }
            }
        }
        return normal(alike, forward);
    }

    /** Returns what is believed once a place will have been measured, if that gives what is expected there. */
    GaussianProcess expecting(double[] place) {
        double[][] x = kernel.stretched(place);
        double[] alike = alike(x);
        double mean = normal(alike, factor.forward(alike)).mean();
        double[][][] more = Arrays.copyOf(stretched, stretched.length + 1);
        more[stretched.length] = x;
        double[][] places = Arrays.copyOf(inputs.places(), size() + 1);
        places[size()] = place;
        double[] moreValues = Arrays.copyOf(values, size() + 1);
        moreValues[size()] = mean;
        double noise = Math.max(Beliefs.LEAST_NOISE, beliefs.noise());
        return new GaussianProcess(
                new Inputs(places, inputs.categories()),
                kernel,
                beliefs,
                more,
                factor.with(alike, beliefs.scale() + noise, noise),
                moreValues);
    }
}
