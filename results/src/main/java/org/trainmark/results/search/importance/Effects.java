package org.trainmark.results.search.importance;

import java.util.Arrays;

/** The variance of each effect of a model over the space. */
final class Effects {

    private final Anova model;
    private final Weights weights;
    private final double[] coefficients;

    Effects(Anova model, Weights weights) {
        this.model = model;
        this.weights = weights;
        coefficients = model.coefficients(weights);
    }

    /** Returns the variances of the parts' effects, and last the sum of those of all pairs. */
    double[] variances() {
        int parts = model.kernels().parts();
        double[] variances = new double[parts + 1];
        for (int part = 0; part < parts; part++) {
            variances[part] = ofPart(part);
            for (int earlier = 0; earlier < part; earlier++) {
                variances[parts] += ofPair(part, earlier);
            }
        }
        return variances;
    }

    private double ofPart(int part) {
        double[][] nodes = model.kernels().nodes(part);
        double[] shares = model.kernels().nodeWeights(part);
        double squares = 0;
        for (int node = 0; node < nodes.length; node++) {
            squares += shares[node] * square(coefficients, nodes[node]);
        }
        double weight = weights.ofPart(part);
        return weight * weight * squares * present(part, part);
    }

    private double ofPair(int one, int other) {
        double[][] nodes = model.kernels().nodes(one);
        double[][] others = model.kernels().nodes(other);
        double[] shares = model.kernels().nodeWeights(one);
        double[] otherShares = model.kernels().nodeWeights(other);
        double squares = 0;
        for (int i = 0; i < nodes.length; i++) {
            double[] weighted = weighted(nodes[i]);
            for (int j = 0; j < others.length; j++) {
                squares += shares[i] * otherShares[j] * square(weighted, others[j]);
            }
        }
        double weight = weights.ofPair(one, other);
        return weight * weight * squares * present(one, other);
    }

    private double[] weighted(double[] kernels) {
        double[] weighted = new double[coefficients.length];
        Arrays.setAll(weighted, i -> coefficients[i] * kernels[model.drawn()[i]]);
        return weighted;
    }

    /** Returns the square of an effect at a node, whose kernel with each point is given. */
    private double square(double[] weighted, double[] kernels) {
        double effect = 0;
        for (int i = 0; i < weighted.length; i++) {
            effect += weighted[i] * kernels[model.drawn()[i]];
        }
        return effect * effect;
    }

    /** Returns the share of the points that have both parts. */
    private double present(int one, int other) {
        return Arrays.stream(model.drawn())
                        .filter(point -> model.kernels().has(point, one)
                                && model.kernels().has(point, other))
                        .count()
                / (double) model.drawn().length;
    }
}
