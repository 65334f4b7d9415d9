package org.trainmark.core.kit;

import org.trainmark.core.model.Activation;

/** The activations and their derivatives, as published. */
final class ActivationFormula {

    private ActivationFormula() {}

    static double value(Activation activation, double x) {
        return switch (activation) {
            case IDENTITY -> x;
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x > 0 ? x : Activation.LEAKY_SLOPE * x;
            case TANH -> Math.tanh(x);
            case SIGMOID -> sigmoid(x);
            case GELU -> x * StandardNormal.cumulative(x);
            case GELU_TANH -> x / 2 * (1 + Math.tanh(inner(x)));
        };
    }

    static double slope(Activation activation, double x) {
        return switch (activation) {
            case IDENTITY -> 1;
            case RELU -> x > 0 ? 1 : 0;
            case LEAKY_RELU -> x > 0 ? 1 : Activation.LEAKY_SLOPE;
            case TANH -> 1 - Math.tanh(x) * Math.tanh(x);
            case SIGMOID -> sigmoid(x) * (1 - sigmoid(x));
            case GELU -> StandardNormal.cumulative(x) + x * StandardNormal.density(x);
            case GELU_TANH -> geluByTanhSlope(x);
        };
    }

    private static double inner(double x) {
        return Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
    }

    private static double geluByTanhSlope(double x) {
        double t = Math.tanh(inner(x));
        return (1 + t) / 2 + x / 2 * (1 - t * t) * Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
