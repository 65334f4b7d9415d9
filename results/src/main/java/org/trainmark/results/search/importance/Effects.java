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
        double squares = 0;
        for (double[] kernels : nodes) {
            double effect = 0;
            for (int i = 0; i < coefficients.length; i++) {
                effect += coefficients[i] * kernels[model.drawn()[i]];
            }
            squares += effect * effect;
        }
        double weight = weights.ofPart(part);
        return weight * weight * squares / nodes.length * present(part, part);
    }

    private double ofPair(int one, int other) {
        double[][] nodes = model.kernels().nodes(one);
        double[][] others = model.kernels().nodes(other);
        double squares = 0;
        for (double[] kernels : nodes) {
            double[] weighted = new double[coefficients.length];
            Arrays.setAll(weighted, i -> coefficients[i] * kernels[model.drawn()[i]]);
            for (double[] second : others) {
                double effect = 0;
                for (int i = 0; i < weighted.length; i++) {
                    effect += weighted[i] * second[model.drawn()[i]];
                }
                squares += effect * effect;
            }
        }
        double weight = weights.ofPair(one, other);
        return weight * weight * squares / nodes.length / others.length * present(one, other);
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
