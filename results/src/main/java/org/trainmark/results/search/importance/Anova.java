package org.trainmark.results.search.importance;

import java.util.List;

/**
 * A smooth function over a space, seen with noise, as a sum of a constant, an effect of each part and one of each pair
 * of parts, none of which says what another does: the mean of a Gaussian process whose kernel is such a sum (Durrande
 * and others 2013). Its losses have mean 0 and variance 1.
 */
final class Anova {

    private static final double CONSTANT = 10;
    private static final double[] STEPS = {3, 1, 0.4};
    private static final int MOST_ROUNDS = 6;

    private final List<Part> parts;
    private final double[][] places;
    private final double[] losses;

    Anova(List<Part> parts, double[][] places, double[] losses) {
        this.parts = parts;
        this.places = places;
        this.losses = losses;
    }

    List<Part> parts() {
        return parts;
    }

    double[][] places() {
        return places;
    }

    /** Returns the covariance of the losses, the lower triangle alone. */
    double[][] covariance(Weights weights) {
        double[][] matrix = new double[places.length][];
        for (int i = 0; i < places.length; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = covariance(weights, places[i], places[j]);
            }
            matrix[i][i] += weights.ofNoise();
        }
        return matrix;
    }

    private double covariance(Weights weights, double[] one, double[] other) {
        double sum = CONSTANT;
        double[] kernels = new double[parts.size()];
        for (int part = 0; part < kernels.length; part++) {
            kernels[part] = parts.get(part).kernel(one[part], other[part]);
            sum += weights.ofPart(part) * kernels[part];
            for (int earlier = 0; kernels[part] != 0 && earlier < part; earlier++) {
                sum += weights.ofPair(part, earlier) * kernels[part] * kernels[earlier];
            }
        }
        return sum;
    }

    /** Returns what the losses say of each point's part in every effect. */
    double[] coefficients(Weights weights) {
        return Cholesky.of(covariance(weights)).solve(losses);
    }

    /** Returns the weights under which the losses are least surprising, by going along one after another. */
    Weights likeliest() {
        Weights best = Weights.start(parts.size());
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
        Cholesky cholesky = Cholesky.of(covariance(weights));
        double[] solved = cholesky.solve(losses);
        double fit = 0;
        for (int i = 0; i < losses.length; i++) {
            fit += losses[i] * solved[i];
        }
        return (fit + cholesky.logDeterminant()) / 2 + weights.penalty();
    }
}
