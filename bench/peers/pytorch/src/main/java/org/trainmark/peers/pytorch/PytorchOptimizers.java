package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.optimizer.Optimizer;

/**
 * The optimizers as operations on whole vectors, all but the decay of AdamW, which {@link PytorchUpdate} does, and what
 * {@link PytorchLamb} does of LAMB.
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
        if (optimizer instanceof Optimizer.Sgd || optimizer instanceof Optimizer.Lamb) {
            return (w, g, rate) -> w.subi(g.muli(rate));
        } else if (optimizer instanceof Optimizer.Momentum momentum) {
            NDArray v = zeros.get();
            return (w, g, rate) -> w.subi(v.muli(momentum.decay()).addi(g).mul(rate));
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return nesterov(nesterov.decay(), zeros.get());
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return rmsProp(rmsProp, zeros.get());
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return adam(adam, zeros);
        } else if (optimizer instanceof Optimizer.AdamW adamW) {
            return adam(adamW.adam(), zeros);
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

    private static Rule adam(Optimizer.Adam adam, Supplier<NDArray> zeros) {
        PytorchAdam moments = new PytorchAdam(adam, zeros.get(), zeros.get());
        return (w, g, rate) -> w.subi(moments.move(g, rate));
    }
}
