package org.trainmark.core.engine.nd4j;

import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.model.Activation;

/**
 * An activation on the values of one hidden layer, in place.
 *
 * <p>Backward may destroy the values: by then nobody needs them any more.
 */
interface HiddenActivation {

    /** Replaces pre-activations by activations. */
    void forward();

    /** Multiplies {@code gradient}, of the activations, by the activation's derivative. */
    void backward(INDArray gradient);

    /** Returns how many matrices of a layer's size {@code activation} needs beside the layer's own. */
    static int extraBuffers(Activation activation) {
        return activation == Activation.GELU ? 2 : 0;
    }

    /**
     * Prepares an activation.
     *
     * @param values the layer's matrix
     * @param extra gives as many more matrices of its shape as {@link #extraBuffers} says
     */
    static HiddenActivation of(Activation activation, Ops ops, INDArray values, Supplier<INDArray> extra) {
        return switch (activation) {
            case IDENTITY -> new Identity();
            case RELU -> new Relu(values, inPlace(ops, "relu", values, 0.0));
            case LEAKY_RELU -> new LeakyRelu(values);
            case TANH -> new Tanh(values, inPlace(ops, "tanh", values));
            case SIGMOID -> new Sigmoid(values, inPlace(ops, "sigmoid", values));
            case GELU -> new Gelu(values, extra.get(), extra.get());
        };
    }

    private static Runnable inPlace(Ops ops, String name, INDArray values, double... reals) {
        return ops.prepare(name, List.of(values), values, reals);
    }

    /** {@code x}. */
    record Identity() implements HiddenActivation {

        @Override
        public void forward() {}

        @Override
        public void backward(INDArray gradient) {}
    }

    /** {@code max(0, x)}. */
    record Relu(INDArray values, Runnable relu) implements HiddenActivation {

        @Override
        public void forward() {
            relu.run();
        }

        @Override
        public void backward(INDArray gradient) {
            Nd4j.exec(new Step(values, values, 0.0));
            gradient.muli(values);
        }
    }

    /** {@code x} or a small part of it; keeps the sign, so the derivative can be told from the activation. */
    record LeakyRelu(INDArray values) implements HiddenActivation {

        @Override
        public void forward() {
            Nd4j.exec(new LeakyReLU(values, values, Activation.LEAKY_SLOPE));
        }

        @Override
        public void backward(INDArray gradient) {
            Nd4j.exec(new LeakyReLUDerivative(values, values, Activation.LEAKY_SLOPE));
            gradient.muli(values);
        }
    }

    /** {@code y = tanh x}, whose derivative is {@code 1 - y y}. */
    record Tanh(INDArray values, Runnable tanh) implements HiddenActivation {

        @Override
        public void forward() {
            tanh.run();
        }

        @Override
        public void backward(INDArray gradient) {
            values.muli(values);
            values.rsubi(1);
            gradient.muli(values);
        }
    }

    /** The logistic function {@code y}, whose derivative is {@code y (1 - y)}. */
    record Sigmoid(INDArray values, Runnable sigmoid) implements HiddenActivation {

        @Override
        public void forward() {
            sigmoid.run();
        }

        @Override
        public void backward(INDArray gradient) {
            gradient.muli(values);
            values.rsubi(1);
            gradient.muli(values);
        }
    }

    /** {@code x Phi(x)}, whose derivative is {@code Phi(x) + x phi(x)}. */
    record Gelu(INDArray values, INDArray before, INDArray distribution) implements HiddenActivation {

        private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

        @Override
        public void forward() {
            before.assign(values);
            values.muli(Math.sqrt(0.5), distribution);
            Nd4j.exec(new Erf(distribution, distribution));
            distribution.addi(1);
            distribution.muli(0.5);
            values.muli(distribution);
        }

        @Override
        public void backward(INDArray gradient) {
            before.muli(before, values);
            values.muli(-0.5);
            Nd4j.exec(new Exp(values, values));
            values.muli(DENSITY_AT_ZERO);
            values.muli(before);
            values.addi(distribution);
            gradient.muli(values);
        }
    }
}
