package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Loss;

/** The numbers by which kernels know functions: their place in the kernels' own lists. */
public final class KernelNumbers {

    private KernelNumbers() {}

    static int of(Activation activation) {
        return switch (activation) {
            case IDENTITY -> 0;
            case RELU -> 1;
            case LEAKY_RELU -> 2;
            case TANH -> 3;
            case SIGMOID -> 4;
            case GELU -> 5;
            case GELU_TANH -> 6;
        };
    }

    public static int of(Loss loss) {
        return switch (loss) {
            case MEAN_SQUARED_ERROR -> 0;
            case BINARY_CROSS_ENTROPY -> 1;
            case CROSS_ENTROPY -> 2;
        };
    }
}
