package org.trainmark.core.engine.nd4j;

import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarAdd;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarReverseSubtraction;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.trainmark.core.model.Activation;

/**
 * An activation on the values of one hidden layer, in place, as prepared operations.
 *
 * <p>Backward may destroy the values: by then nobody needs them any more.
 */
interface HiddenActivation {

    /** Returns what replaces pre-activations by activations. */
    Runnable forward();

    /** Returns what multiplies {@code gradient}, of the activations, by the activation's derivative. */
    Runnable backward(INDArray gradient);

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
            case RELU -> new Relu(ops, values);
            case LEAKY_RELU -> new LeakyRelu(ops, values);
            case TANH -> new Tanh(ops, values);
            case SIGMOID -> new Sigmoid(ops, values);
            case GELU -> new Gelu(ops, values, extra.get(), extra.get());
        };
    }

    /** Prepares {@code left *= right}, entry by entry. */
    private static Runnable multiply(Ops ops, INDArray left, INDArray right) {
        return ops.prepare("multiply", List.of(left, right), left);
    }

    private static Runnable scale(Ops ops, INDArray values, double factor) {
        return ops.repeatable(new ScalarMultiplication(values, null, values, factor));
    }

    /** {@code x}. */
    record Identity() implements HiddenActivation {

        @Override
        public Runnable forward() {
            return () -> {};
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return () -> {};
        }
    }

    /** {@code max(0, x)}. */
    record Relu(Ops ops, INDArray values) implements HiddenActivation {

        @Override
        public Runnable forward() {
            return ops.prepare("relu", List.of(values), values, new double[] {0});
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(ops.repeatable(new Step(values, values, 0.0)), multiply(ops, gradient, values));
        }
    }

    /** {@code x} or a small part of it; keeps the sign, so the derivative can be told from the activation. */
    record LeakyRelu(Ops ops, INDArray values) implements HiddenActivation {

        @Override
        public Runnable forward() {
            return ops.repeatable(new LeakyReLU(values, values, Activation.LEAKY_SLOPE));
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    ops.repeatable(new LeakyReLUDerivative(values, values, Activation.LEAKY_SLOPE)),
                    multiply(ops, gradient, values));
        }
    }

    /** {@code y = tanh x}, whose derivative is {@code 1 - y y}. */
    record Tanh(Ops ops, INDArray values) implements HiddenActivation {

        @Override
        public Runnable forward() {
            return ops.prepare("tanh", List.of(values), values);
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    multiply(ops, values, values),
                    ops.repeatable(new ScalarReverseSubtraction(values, null, values, 1)),
                    multiply(ops, gradient, values));
        }
    }

    /** The logistic function {@code y}, whose derivative is {@code y (1 - y)}. */
    record Sigmoid(Ops ops, INDArray values) implements HiddenActivation {

        @Override
        public Runnable forward() {
            return ops.prepare("sigmoid", List.of(values), values);
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    multiply(ops, gradient, values),
                    ops.repeatable(new ScalarReverseSubtraction(values, null, values, 1)),
                    multiply(ops, gradient, values));
        }
    }

    /** {@code x Phi(x)}, whose derivative is {@code Phi(x) + x phi(x)}. */
    record Gelu(Ops ops, INDArray values, INDArray before, INDArray distribution) implements HiddenActivation {

        private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

        @Override
        public Runnable forward() {
            return Ops.inTurn(
                    ops.prepare("assign", List.of(before, values), before),
                    ops.repeatable(new ScalarMultiplication(values, null, distribution, Math.sqrt(0.5))),
                    Ops.repeatable(new Erf(distribution, distribution)),
                    ops.repeatable(new ScalarAdd(distribution, null, distribution, 1)),
                    scale(ops, distribution, 0.5),
                    multiply(ops, values, distribution));
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    ops.prepare("multiply", List.of(before, before), values),
                    scale(ops, values, -0.5),
                    Ops.repeatable(new Exp(values, values)),
                    scale(ops, values, DENSITY_AT_ZERO),
                    multiply(ops, values, before),
                    ops.prepare("add", List.of(values, distribution), values),
                    multiply(ops, gradient, values));
        }
    }
}
