package org.trainmark.core.optimizer;

import static org.trainmark.core.Checks.requireFractionSingle;
import static org.trainmark.core.Checks.requireNotNegativeSingle;
import static org.trainmark.core.Checks.requirePositiveSingle;

/**
 * The rule that turns a gradient g into an update of the parameters w at learning rate r.
 *
 * <p>An optimizer is a description, so it can be compared, printed and stored; the state of a training in progress
 * belongs to the engine, and the learning rate is a setting of its own. All state starts at zero.
 */
public sealed interface Optimizer {

    /** Values of state that the engine keeps for each parameter. */
    int statesPerParameter();

    /** Stochastic gradient descent: {@code w -= r g}. */
    record Sgd() implements Optimizer {

        @Override
        public int statesPerParameter() {
            return 0;
        }
    }

    /** Heavy ball (Polyak, 1964): {@code v = decay v + g; w -= r v}. */
    record Momentum(double decay) implements Optimizer {

        public Momentum {
            requireFractionSingle(decay, "decay");
        }

        @Override
        public int statesPerParameter() {
            return 1;
        }
    }

    /** Accelerated gradient in the form of Sutskever et al. (2013): {@code v = decay v + g; w -= r (g + decay v)}. */
    record Nesterov(double decay) implements Optimizer {

        public Nesterov {
            requireFractionSingle(decay, "decay");
        }

        @Override
        public int statesPerParameter() {
            return 1;
        }
    }

    /** Tieleman and Hinton (2012): {@code s = decay s + (1 - decay) g g; w -= r g / (sqrt(s) + epsilon)}. */
    record RmsProp(double decay, double epsilon) implements Optimizer {

        public RmsProp {
            requireFractionSingle(decay, "decay");
            requirePositiveSingle(epsilon, "epsilon");
        }

        @Override
        public int statesPerParameter() {
            return 1;
        }
    }

    /**
     * Kingma and Ba (2015), algorithm 1: {@code m = beta1 m + (1 - beta1) g; v = beta2 v + (1 - beta2) g g; w -= r (m /
     * (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon)} at step t, counted from 1.
     */
    record Adam(double beta1, double beta2, double epsilon) implements Optimizer {

        public Adam {
            requireFractionSingle(beta1, "beta1");
            requireFractionSingle(beta2, "beta2");
            requirePositiveSingle(epsilon, "epsilon");
        }

        @Override
        public int statesPerParameter() {
            return 2;
        }
    }

    /**
     * Loshchilov and Hutter (2019), algorithm 2: {@link Adam} with {@code w -= r weightDecay w} beside its update,
     * taken from the parameters before the step.
     */
    record AdamW(Adam adam, double weightDecay) implements Optimizer {

        public AdamW {
            requireNotNegativeSingle(weightDecay, "weightDecay");
        }

        @Override
        public int statesPerParameter() {
            return adam.statesPerParameter();
        }
    }

    /**
     * LAMB (You et al., 2020), algorithm 2 with the identity for its phi: of each tensor's parameters w by themselves,
     * with {@link Adam}'s m and v, {@code u = (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon) + weightDecay
     * w; w -= r (|w| / |u|) u}, where lengths are Euclidean and the ratio is 1 if either is 0.
     *
     * <p>A tensor is a {@link org.trainmark.core.model.ParameterTensor}: weights, biases, scales and shifts of a layer
     * are one each. What attention's queries, keys and values are made by is one matrix here, and so one tensor with
     * one ratio; weights that are tied are one too. Its decay is inside u, so the ratio concerns it; decay by
     * {@link Regularization} is beside the update, as it is everywhere.
     *
     * <p>Where decay spares a tensor, {@code weightDecay} is 0 for it and the ratio is as for all: the paper exempts
     * none. Others do: the LAMBOptimizer of Google's ALBERT, TensorFlow Addons, NVIDIA's FusedLAMB and timm leave out
     * the ratio of such a tensor too unless told otherwise. The last two also clip the whole gradient to a length of 1
     * first, which is a setting of its own here.
     */
    record Lamb(Adam adam, double weightDecay) implements Optimizer {

        public Lamb {
            requireNotNegativeSingle(weightDecay, "weightDecay");
        }

        @Override
        public int statesPerParameter() {
            return adam.statesPerParameter();
        }
    }
}
