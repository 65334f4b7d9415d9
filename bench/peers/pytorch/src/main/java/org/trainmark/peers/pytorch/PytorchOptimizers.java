package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.optimizer.Optimizer;

/**
 * The optimizers as operations on whole vectors, all but the decay of AdamW, which {@link PytorchUpdate} does.
 *
 * <p>DJL's own updates go parameter by parameter, copy each gradient first, and know neither RMSProp nor Nesterov's
 * momentum.
 */
final class PytorchOptimizers {

    /** Updates parameters by their gradient, which it may destroy. */
    @FunctionalInterface
    interface Rule {

        void apply(NDArray parameters, NDArray gradient, double rate);
    }

    private PytorchOptimizers() {}

    /**
     * Returns the rule of an optimizer.
     *
     * @param zeros makes a vector of state
     */
    static Rule of(Optimizer optimizer, Supplier<NDArray> zeros) {
        if (optimizer instanceof Optimizer.Sgd) {
            return (w, g, rate) -> w.subi(g.muli(rate));
        } else if (optimizer instanceof Optimizer.Momentum momentum) {
            NDArray v = zeros.get();
            return (w, g, rate) -> w.subi(v.muli(momentum.decay()).addi(g).mul(rate));
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return nesterov(nesterov.decay(), zeros.get());
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return rmsProp(rmsProp, zeros.get());
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return new AdamRule(adam, zeros.get(), zeros.get());
        } else if (optimizer instanceof Optimizer.AdamW adamW) {
            return new AdamRule(adamW.adam(), zeros.get(), zeros.get());
        }
        throw UnsupportedTrainingException.unknown(PytorchEngine.ID, optimizer);
    }

    private static Rule nesterov(double decay, NDArray v) {
        return (w, g, rate) -> {
            v.muli(decay).addi(g);
            w.subi(g.addi(v.mul(decay)).muli(rate));
        };
    }

    private static Rule rmsProp(Optimizer.RmsProp rmsProp, NDArray s) {
        return (w, g, rate) -> {
            s.muli(rmsProp.decay()).addi(g.square().muli(1 - rmsProp.decay()));
            w.subi(g.muli(rate).divi(s.sqrt().addi(rmsProp.epsilon())));
        };
    }

    /**
     * Adam, with its count of steps.
     *
     * <p>It keeps {@code m / (1 - beta1)} and {@code v / (1 - beta2)}, which grow by the gradient and its square as
     * they are, and scales them together with the corrections of their bias.
     */
    private static final class AdamRule implements Rule {

        private final Optimizer.Adam adam;
        private final NDArray m;
        private final NDArray v;
        private int steps;

        AdamRule(Optimizer.Adam adam, NDArray m, NDArray v) {
            this.adam = adam;
            this.m = m;
            this.v = v;
        }

        @Override
        public void apply(NDArray w, NDArray g, double rate) {
            steps++;
            double first = (1 - adam.beta1()) / (1 - Math.pow(adam.beta1(), steps));
            double second = Math.sqrt((1 - adam.beta2()) / (1 - Math.pow(adam.beta2(), steps)));
            m.muli(adam.beta1()).addi(g);
            v.muli(adam.beta2()).addi(g.muli(g));
            NDArray denominator = v.sqrt().addi(adam.epsilon() / second);
            w.subi(m.mul(rate * first / second).divi(denominator));
        }
    }
}
