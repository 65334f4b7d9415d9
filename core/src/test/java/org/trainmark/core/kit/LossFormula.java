package org.trainmark.core.kit;

import java.util.Arrays;
import org.trainmark.core.model.Loss;

/** The losses of one example and their derivatives by its logits, without overflow. */
final class LossFormula {

    private LossFormula() {}

    static double value(Loss loss, double[] logits, double target) {
        double x = logits[0];
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> (x - target) * (x - target);
            case BINARY_CROSS_ENTROPY -> Math.max(x, 0) - x * target + Math.log1p(Math.exp(-Math.abs(x)));
            case CROSS_ENTROPY -> logSumExp(logits) - logits[(int) target];
        };
    }

    static double[] slope(Loss loss, double[] logits, double target) {
        double x = logits[0];
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> new double[] {2 * (x - target)};
            case BINARY_CROSS_ENTROPY -> new double[] {ActivationFormula.sigmoid(x) - target};
            case CROSS_ENTROPY -> softmaxMinusOneAt((int) target, logits);
        };
    }

    private static double logSumExp(double[] logits) {
        double max = Arrays.stream(logits).max().orElseThrow();
        return max + Math.log(Arrays.stream(logits).map(x -> Math.exp(x - max)).sum());
    }

    private static double[] softmaxMinusOneAt(int target, double[] logits) {
        double all = logSumExp(logits);
        double[] slope = Arrays.stream(logits).map(x -> Math.exp(x - all)).toArray();
        slope[target] -= 1;
        return slope;
    }
}
