package org.trainmark.core.kit;

import java.util.Arrays;
import org.trainmark.core.model.Loss;

/** The loss of one example and its derivatives by the logits, without overflow. */
record LossFormula(Loss loss, double labelSmoothing) {

    double value(double[] logits, double target) {
        double x = logits[0];
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> (x - target) * (x - target);
            case BINARY_CROSS_ENTROPY ->
                Math.max(x, 0) - x * probability(1, (int) target, 2) + Math.log1p(Math.exp(-Math.abs(x)));
            case CROSS_ENTROPY -> crossEntropy(logits, (int) target);
        };
    }

    double[] slope(double[] logits, double target) {
        double x = logits[0];
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> new double[] {2 * (x - target)};
            case BINARY_CROSS_ENTROPY -> new double[] {ActivationFormula.sigmoid(x) - probability(1, (int) target, 2)};
            case CROSS_ENTROPY -> softmaxLessTarget(logits, (int) target);
        };
    }

    /** Returns the probability of class {@code k} that a smoothed label stands for. */
    private double probability(int k, int label, int classes) {
        return labelSmoothing / classes + (k == label ? 1 - labelSmoothing : 0);
    }

    private double crossEntropy(double[] logits, int label) {
        double all = logSumExp(logits);
        double sum = 0;
        for (int k = 0; k < logits.length; k++) {
            double probability = probability(k, label, logits.length);
            sum += probability == 0 ? 0 : probability * (all - logits[k]);
        }
        return sum;
    }

    private double[] softmaxLessTarget(double[] logits, int label) {
        double all = logSumExp(logits);
        double[] slope = new double[logits.length];
        for (int k = 0; k < slope.length; k++) {
            slope[k] = Math.exp(logits[k] - all) - probability(k, label, logits.length);
        }
        return slope;
    }

    private static double logSumExp(double[] logits) {
        double max = Arrays.stream(logits).max().orElseThrow();
        return max + Math.log(Arrays.stream(logits).map(x -> Math.exp(x - max)).sum());
    }
}
