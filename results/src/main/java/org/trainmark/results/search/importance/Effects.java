package org.trainmark.results.search.importance;

import java.util.Arrays;
import java.util.stream.IntStream;

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
        int parts = model.parts().size();
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
        double squares = Arrays.stream(model.parts().get(part).nodes())
                .map(node -> {
                    double effect = IntStream.range(0, coefficients.length)
                            .mapToDouble(i -> coefficients[i] * kernel(part, node, i))
                            .sum();
                    return effect * effect;
                })
                .average()
                .orElseThrow();
        double weight = weights.ofPart(part);
        return weight * weight * squares * present(part, part);
    }

    private double ofPair(int one, int other) {
        double[][] kernels = kernels(one);
        double[][] others = kernels(other);
        double squares = 0;
        for (double[] kernel : kernels) {
            for (double[] second : others) {
                double effect = 0;
                for (int i = 0; i < coefficients.length; i++) {
                    effect += coefficients[i] * kernel[i] * second[i];
                }
                squares += effect * effect;
            }
        }
        double weight = weights.ofPair(one, other);
        return weight * weight * squares / kernels.length / others.length * present(one, other);
    }

    /** Returns the kernel between each node of a part and each point. */
    private double[][] kernels(int part) {
        return Arrays.stream(model.parts().get(part).nodes())
                .mapToObj(node -> IntStream.range(0, coefficients.length)
                        .mapToDouble(i -> kernel(part, node, i))
                        .toArray())
                .toArray(double[][]::new);
    }

    private double kernel(int part, double node, int point) {
        return model.parts().get(part).kernel(node, model.places()[point][part]);
    }

    /** Returns the share of the points that have both parts. */
    private double present(int one, int other) {
        return Arrays.stream(model.places())
                        .filter(place -> !Double.isNaN(place[one]) && !Double.isNaN(place[other]))
                        .count()
                / (double) model.places().length;
    }
}
