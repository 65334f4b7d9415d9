package org.trainmark.core.engine.nd4j.ops;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Exp;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.host.GaussianUnits;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.host.RectifiedGradient;
import org.trainmark.core.engine.nd4j.host.RectifiedValues;
import org.trainmark.core.model.Activation;

/** An activation on the values of one hidden layer, in place, as prepared operations. */
public interface ActivationOps {

    /** Returns what replaces pre-activations by activations. */
    Runnable forward();

    /**
     * Returns what multiplies {@code gradient}, of the activations, by the activation's derivative.
     *
     * @param scratch of the same shape, overwritten
     */
    Runnable backward(INDArray gradient, INDArray scratch);

    /**
     * Returns how many matrices of the layer's shape an activation keeps for the way back, beside its values.
     *
     * @param onHost whether they are in the JVM's reach
     */
    static int matricesKept(Activation activation, boolean onHost) {
        return switch (activation) {
            case GELU, GELU_TANH -> onHost ? 1 : 2;
            case IDENTITY, RELU, LEAKY_RELU, TANH, SIGMOID -> 0;
        };
    }

    /**
     * Prepares an activation.
     *
     * @param values the layer's matrix
     * @param kept as many matrices of its shape as {@link #matricesKept}
     */
    static ActivationOps of(Activation activation, Ops ops, INDArray values, List<INDArray> kept) {
        return switch (activation) {
            case IDENTITY -> new Identity();
            case RELU -> new Relu(ops, values);
            case LEAKY_RELU -> new LeakyRelu(ops, values);
            case TANH -> new Tanh(ops, values);
            case SIGMOID -> new Sigmoid(ops, values);
            case GELU, GELU_TANH ->
                ops.onHost() && HostMemory.fits(values)
                        ? new GeluInJava(values, kept.get(0), new GaussianUnits(activation))
                        : onDevice(activation, ops, values, kept);
        };
    }

    private static ActivationOps onDevice(Activation activation, Ops ops, INDArray values, List<INDArray> kept) {
        if (activation == Activation.GELU_TANH) {
            throw new UnsupportedTrainingException("nd4j has no GELU by tanh on a device; take gelu");
        }
        return new Gelu(ops, values, kept.get(0), kept.get(1));
    }

    /** Either GELU by Java. */
    record GeluInJava(INDArray values, INDArray derivatives, GaussianUnits units) implements ActivationOps {

        @Override
        public Runnable forward() {
            return units.forward(values, derivatives);
        }

        @Override
        public Runnable backward(INDArray gradient, INDArray scratch) {
            return units.backward(derivatives, gradient);
        }
    }

    /** {@code x}. */
    record Identity() implements ActivationOps {

        @Override
        public Runnable forward() {
            return () -> {};
        }

        @Override
        public Runnable backward(INDArray gradient, INDArray scratch) {
            return () -> {};
        }
    }

    /** {@code max(0, x)}. */
    record Relu(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return inJava()
                    ? new RectifiedValues(values)
                    : ops.prepare("relu", List.of(values), List.of(values), new double[] {0});
        }

        @Override
        public Runnable backward(INDArray gradient, INDArray scratch) {
            if (inJava()) {
                return new RectifiedGradient(values, gradient);
            }
            return Ops.inTurn(
                    ops.scale(values, Float.MAX_VALUE, scratch),
                    ops.prepare("minimum", List.of(scratch, ops.constant(1, 1)), scratch),
                    ops.multiply(gradient, scratch, gradient));
        }

        private boolean inJava() {
            return ops.onHost() && HostMemory.fits(values);
        }
    }

    /** {@code x} or a small part of it; keeps the sign, so the derivative can be told from the activation. */
    record LeakyRelu(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return ops.repeatable(new LeakyReLU(values, values, Activation.LEAKY_SLOPE));
        }

        @Override
        public Runnable backward(INDArray gradient, INDArray scratch) {
            return Ops.inTurn(
                    ops.repeatable(new LeakyReLUDerivative(values, scratch, Activation.LEAKY_SLOPE)),
                    ops.multiply(gradient, scratch, gradient));
        }
    }

    /** {@code y = tanh x}, whose derivative is {@code 1 - y y}. */
    record Tanh(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return ops.prepare("tanh", List.of(values), values);
        }

        @Override
        public Runnable backward(INDArray gradient, INDArray scratch) {
            return Ops.inTurn(
                    ops.multiply(values, values, scratch),
                    ops.scale(scratch, -1, scratch),
                    ops.shift(scratch, 1),
                    ops.multiply(gradient, scratch, gradient));
        }
    }

    /** The logistic function {@code y}, whose derivative is {@code y (1 - y)}. */
    record Sigmoid(Ops ops, INDArray values) implements ActivationOps {

        @Override
        public Runnable forward() {
            return ops.prepare("sigmoid", List.of(values), values);
        }

        @Override
        public Runnable backward(INDArray gradient, INDArray scratch) {
            return Ops.inTurn(
                    ops.multiply(gradient, values, gradient),
                    ops.scale(values, -1, scratch),
                    ops.shift(scratch, 1),
                    ops.multiply(gradient, scratch, gradient));
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
                    ops.scale(distribution, Math.sqrt(0.5), distribution),
                    Ops.repeatable(new Erf(distribution, distribution)),
                    ops.shift(distribution, 1),
                    ops.scale(distribution, 0.5, distribution),
                    ops.multiply(values, distribution, values));
        }

        @Override
        public Runnable backward(INDArray gradient, INDArray scratch) {
            return Ops.inTurn(
                    ops.multiply(before, before, scratch),
                    ops.scale(scratch, -0.5, scratch),
                    Ops.repeatable(new Exp(scratch, scratch)),
                    ops.scale(scratch, DENSITY_AT_ZERO, scratch),
                    ops.multiply(scratch, before, scratch),
                    ops.prepare("add", List.of(scratch, distribution), scratch),
                    ops.multiply(gradient, scratch, gradient));
        }
    }
}
