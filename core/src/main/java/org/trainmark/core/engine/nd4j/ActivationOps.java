package org.trainmark.core.engine.nd4j;

import java.util.List;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.trainmark.core.model.Activation;

/**
 * An activation on the values of one hidden layer, in place, as prepared operations.
 *
 * <p>Backward may destroy the values: by then nobody needs them any more.
 */
interface ActivationOps {

    /** Returns what replaces pre-activations by activations. */
    Runnable forward();

    /** Returns what multiplies {@code gradient}, of the activations, by the activation's derivative. */
    Runnable backward(INDArray gradient);

    /**
     * Prepares an activation.
     *
     * @param values the layer's matrix
     * @param extra gives further matrices of its shape
     */
    static ActivationOps of(Activation activation, Ops ops, INDArray values, Supplier<INDArray> extra) {
        return switch (activation) {
            case IDENTITY -> new Identity();
            case RELU -> new Relu(ops, values);
            case LEAKY_RELU -> new LeakyRelu(ops, values);
            case TANH -> new Tanh(ops, values);
            case SIGMOID -> new Sigmoid(ops, values);
            case GELU -> new Gelu(ops, values, extra.get(), extra.get());
        };
    }

    /** {@code x}. */
    record Identity() implements ActivationOps {

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
    record Relu(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return ops.prepare("relu", List.of(values), List.of(values), new double[] {0});
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    ops.scale(values, Float.MAX_VALUE),
                    ops.prepare("minimum", List.of(values, ops.constant(1, 1)), values),
                    ops.multiply(gradient, values, gradient));
        }
    }

    /** {@code x} or a small part of it; keeps the sign, so the derivative can be told from the activation. */
    record LeakyRelu(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return ops.repeatable(new LeakyReLU(values, values, Activation.LEAKY_SLOPE));
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    ops.repeatable(new LeakyReLUDerivative(values, values, Activation.LEAKY_SLOPE)),
                    ops.multiply(gradient, values, gradient));
        }
    }

    /** {@code y = tanh x}, whose derivative is {@code 1 - y y}. */
    record Tanh(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return ops.prepare("tanh", List.of(values), values);
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    ops.multiply(values, values, values),
                    ops.scale(values, -1),
                    ops.shift(values, 1),
                    ops.multiply(gradient, values, gradient));
        }
    }

    /** The logistic function {@code y}, whose derivative is {@code y (1 - y)}. */
    record Sigmoid(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return ops.prepare("sigmoid", List.of(values), values);
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    ops.multiply(gradient, values, gradient),
                    ops.scale(values, -1),
                    ops.shift(values, 1),
                    ops.multiply(gradient, values, gradient));
        }
    }

    /** {@code x Phi(x)}, whose derivative is {@code Phi(x) + x phi(x)}. */
    record Gelu(Ops ops, INDArray values, INDArray before, INDArray distribution) implements ActivationOps {

        private static final double DENSITY_AT_ZERO = 1 / Math.sqrt(2 * Math.PI);

        @Override
        public Runnable forward() {
            return Ops.inTurn(
                    ops.prepare("assign", List.of(before, values), before),
                    ops.prepare("assign", List.of(distribution, values), distribution),
                    ops.scale(distribution, Math.sqrt(0.5)),
                    Ops.repeatable(new Erf(distribution, distribution)),
                    ops.shift(distribution, 1),
                    ops.scale(distribution, 0.5),
                    ops.multiply(values, distribution, values));
        }

        @Override
        public Runnable backward(INDArray gradient) {
            return Ops.inTurn(
                    ops.multiply(before, before, values),
                    ops.scale(values, -0.5),
                    Ops.repeatable(new Exp(values, values)),
                    ops.scale(values, DENSITY_AT_ZERO),
                    ops.multiply(values, before, values),
                    ops.prepare("add", List.of(values, distribution), values),
                    ops.multiply(gradient, values, gradient));
        }
    }
}
