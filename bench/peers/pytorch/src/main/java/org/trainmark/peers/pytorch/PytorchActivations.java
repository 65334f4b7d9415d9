package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import org.trainmark.core.model.Activation;

/** The activations, of which DJL lacks one. */
final class PytorchActivations {

    /** Twice the root of 2 / pi. */
    private static final double LINEAR = 2 * Math.sqrt(2 / Math.PI);

    private static final double CUBIC = 0.044715 * LINEAR;

    private PytorchActivations() {}

    static NDArray of(Activation activation, NDArray values) {
        return switch (activation) {
            case IDENTITY -> values;
            case RELU -> ai.djl.nn.Activation.relu(values);
            case LEAKY_RELU -> ai.djl.nn.Activation.leakyRelu(values, (float) Activation.LEAKY_SLOPE);
            case TANH -> ai.djl.nn.Activation.tanh(values);
            case SIGMOID -> ai.djl.nn.Activation.sigmoid(values);
            case GELU -> ai.djl.nn.Activation.gelu(values);
            case GELU_TANH -> geluTanh(values);
        };
    }

    /** Half of one more than the tanh of a number is the sigmoid of twice that number. */
    private static NDArray geluTanh(NDArray values) {
        NDArray factor = values.square().muli(CUBIC).addi(LINEAR);
        return ai.djl.nn.Activation.sigmoid(factor.mul(values)).mul(values);
    }
}
