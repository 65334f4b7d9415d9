package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.List;
import org.trainmark.bench.search.numeric.Cholesky;
import org.trainmark.bench.search.numeric.Vectors;

/** What is believed of a function after it was measured at some places: at every place a normal distribution. */
final class GaussianProcess {

    /** To tell a smaller share of the noise of one measurement, thirty and more of each place would be needed. */
    private static final double TOLD = 0.5;

    private final Kernel kernel;
    private final Beliefs beliefs;
    private final double[][][] stretched;
    private final Cholesky factor;
    private final double[] values;
    private final double[] weights;

    private GaussianProcess(Kernel kernel, Beliefs beliefs, double[][][] stretched, Cholesky factor, double[] values) {
        this.kernel = kernel;
        this.beliefs = beliefs;
        this.stretched = stretched;
        this.factor = factor;
        this.values = values;
        weights = factor.solve(values);
    }

    static GaussianProcess of(Measurements measured, Beliefs beliefs) {
        Covariance covariance = new Covariance(measured, beliefs);
        Cholesky factor = Cholesky.regular(covariance.matrix(), beliefs.scale());
        return new GaussianProcess(covariance.kernel(), beliefs, covariance.stretched(), factor, measured.values());
    }

    /** Returns the distribution of the function, without the noise of measuring it. */
    Normal at(double[] place) {
        double[] alike = alike(kernel.stretched(place));
        return normal(alike, factor.forward(alike));
    }

    private Normal normal(double[] alike, double[] forward) {
        double unexplained = beliefs.scale() - Vectors.dot(forward, forward);
        return new Normal(Vectors.dot(alike, weights), Math.max(1e-12 * beliefs.scale(), unexplained));
    }

    private double[] alike(double[][] place) {
        double[] alike = new double[stretched.length];
        for (int i = 0; i < alike.length; i++) {
            alike[i] = kernel.at(kernel.squaredDistance(place, stretched[i]));
        }
        return alike;
    }

    /** Returns whether measurements could tell a place from each that was measured. */
    boolean tellsApart(double[] place) {
        return Arrays.stream(alike(kernel.stretched(place))).allMatch(this::isTold);
    }

    /** Returns whether measurements could tell two places from one another. */
    boolean tellsApart(double[] one, double[] other) {
        return isTold(kernel.at(kernel.squaredDistance(kernel.stretched(one), kernel.stretched(other))));
    }

    private boolean isTold(double alike) {
        return 2 * (beliefs.scale() - alike) >= TOLD * TOLD * beliefs.noise();
    }

    /**
     * Returns the distribution, and writes the gradients of its mean and its deviation by the coordinates; those by
     * categories and by coordinates that do not exist are 0.
     */
    Normal at(double[] place, double[] ofMean, double[] ofDeviation) {
        double[][] x = kernel.stretched(place);
        double[] alike = alike(x);
        double[] forward = factor.forward(alike);
        double[] solved = factor.backward(forward);
        Normal normal = normal(alike, forward);
        Arrays.fill(ofMean, 0);
        Arrays.fill(ofDeviation, 0);
        double[] byPlace = new double[place.length];
        for (int i = 0; i < alike.length; i++) {
            kernel.slopes(x, stretched[i], byPlace);
            Vectors.add(ofMean, weights[i], byPlace);
            Vectors.add(ofDeviation, -solved[i] / normal.deviation(), byPlace);
        }
        return normal;
    }

    /** Returns the distribution of the function at several places together. */
    Joint at(List<double[]> places) {
        double[][][] x = places.stream().map(kernel::stretched).toArray(double[][][]::new);
        double[] means = new double[x.length];
        double[][] explained = new double[x.length][];
        double[][] unexplained = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            double[] alike = alike(x[i]);
            means[i] = Vectors.dot(alike, weights);
            explained[i] = factor.forward(alike);
            unexplained[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                unexplained[i][j] =
                        kernel.at(kernel.squaredDistance(x[i], x[j])) - Vectors.dot(explained[i], explained[j]);
            }
        }
        return new Joint(means, Cholesky.regular(unexplained, beliefs.scale()));
    }

    /** Returns what is believed once a place will have been measured, if that gives what is expected there. */
    GaussianProcess expecting(double[] place) {
        double[][] x = kernel.stretched(place);
        double[] alike = alike(x);
        double[][][] more = Arrays.copyOf(stretched, stretched.length + 1);
        more[stretched.length] = x;
        double[] moreValues = Arrays.copyOf(values, values.length + 1);
        moreValues[values.length] = Vectors.dot(alike, weights);
        double noise = Math.max(Beliefs.LEAST_NOISE, beliefs.noise());
        Cholesky larger = factor.with(alike, beliefs.scale() + noise, noise);
        return new GaussianProcess(kernel, beliefs, more, larger, moreValues);
    }
}
