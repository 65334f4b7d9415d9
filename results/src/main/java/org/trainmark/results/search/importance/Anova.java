package org.trainmark.results.search.importance;

/**
 * A smooth function over a space, seen with noise, as a sum of a constant, an effect of each part and one of each pair
 * of parts, none of which says what another does: the mean of a Gaussian process whose kernel is such a sum (Durrande
 * and others 2013). Its losses have mean 0 and variance 1.
 */
final class Anova {

    private static final double CONSTANT = 10;
    private static final double[] STEPS = {3, 1, 0.4};
    private static final int MOST_ROUNDS = 6;

    private final Kernels kernels;
    private final int[] drawn;
    private final double[] losses;

    /**
     * Makes it.
     *
     * @param drawn numbers of the points that it is seen at
     * @param losses of these
     */
    Anova(Kernels kernels, int[] drawn, double[] losses) {
        this.kernels = kernels;
        this.drawn = drawn;
        this.losses = losses;
    }

    Kernels kernels() {
        return kernels;
    }

    /** Returns the numbers of the points that it is seen at. */
    int[] drawn() {
        return drawn;
    }

    /** Returns the covariance of the losses, the lower triangle alone. */
    private double[][] covariance(Weights weights) {
        double[][] matrix = new double[drawn.length][];
        double[] alike = new double[kernels.parts()];
        for (int i = 0; i < drawn.length; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                for (int part = 0; part < alike.length; part++) {
                    alike[part] = kernels.between(part, drawn[i], drawn[j]);
                }
                matrix[i][j] = CONSTANT + weights.covariance(alike);
            }
            matrix[i][i] += weights.ofNoise();
        }
        return matrix;
    }

    /** Returns the factor of the covariance of the losses. */
    Cholesky factor(Weights weights) {
        return Cholesky.of(covariance(weights));
    }

    /** Returns what the losses say of each point's part in every effect. */
    double[] coefficients(Weights weights) {
        return factor(weights).solve(losses);
    }

    /** Returns the covariance of a place with each point; over a part that the place has not the mean is taken. */
    double[] covariances(double[] place, Weights weights) {
        double[][] alike = new double[kernels.parts()][];
        for (int part = 0; part < alike.length; part++) {
            alike[part] = kernels.to(part, place[part]);
        }
        double[] covariances = new double[drawn.length];
        double[] one = new double[alike.length];
        for (int i = 0; i < drawn.length; i++) {
            for (int part = 0; part < one.length; part++) {
                one[part] = alike[part][drawn[i]];
            }
            covariances[i] = CONSTANT + weights.covariance(one);
        }
        return covariances;
    }

    /** Returns the variance of what is expected at a place before any point is seen. */
    double variance(double[] place, Weights weights) {
        return CONSTANT + weights.covariance(kernels.self(place));
    }

    /** Returns the share of the variance of losses that is foretold, each by all others. */
    double foretold(Weights weights) {
        Cholesky cholesky = factor(weights);
        double[] coefficients = cholesky.solve(losses);
        double errors = 0;
        double squares = 0;
        for (int i = 0; i < losses.length; i++) {
            double[] unit = new double[losses.length];
            unit[i] = 1;
            // What a point is off by that all others foretell (Rasmussen and Williams 2006, 5.12).
            double error = coefficients[i] / cholesky.solve(unit)[i];
            errors += error * error;
            squares += losses[i] * losses[i];
        }
        return 1 - errors / squares;
    }

    /** Returns the weights under which the losses are least surprising, by going along one after another. */
    Weights likeliest() {
        Weights best = Weights.start(kernels.parts());
        double least = surprise(best);
        for (double step : STEPS) {
            boolean moved = true;
            for (int round = 0; moved && round < MOST_ROUNDS; round++) {
                moved = false;
                for (int i = 0; i < 2 * best.count(); i++) {
                    Weights next = best.moved(i / 2, i % 2 == 0 ? step : -step);
                    double surprise = surprise(next);
                    if (surprise < least) {
                        best = next;
                        least = surprise;
                        moved = true;
                    }
                }
            }
        }
        return best;
    }

    private double surprise(Weights weights) {
        Cholesky cholesky = factor(weights);
        double[] solved = cholesky.solve(losses);
        double fit = 0;
        for (int i = 0; i < losses.length; i++) {
            fit += losses[i] * solved[i];
        }
        return (fit + cholesky.logDeterminant()) / 2 + weights.penalty();
    }
}
