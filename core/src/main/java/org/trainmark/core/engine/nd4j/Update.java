package org.trainmark.core.engine.nd4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.updaters.AdamUpdater;
import org.nd4j.linalg.api.ops.impl.updaters.RmsPropUpdater;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.optimizer.Optimizer;

/** Moves the parameters by the gradient and keeps an optimizer's state; the only place that maps optimizers to ND4J. */
@FunctionalInterface
interface Update {

    /** Updates the parameters; the gradient is destroyed. */
    void apply(double learningRate);

    /**
     * Prepares the update of an optimizer.
     *
     * @param states as many flat vectors of zeros as the optimizer has states; not views of one, since ND4J's updaters
     *     take two and a half times as long on views
     */
    static Update of(Optimizer optimizer, INDArray parameters, INDArray gradient, List<INDArray> states) {
        if (optimizer instanceof Optimizer.Sgd) {
            return rate -> add(-rate, gradient, parameters);
        } else if (optimizer instanceof Optimizer.Momentum momentum) {
            INDArray state = states.get(0);
            return rate -> {
                state.muli(momentum.decay());
                add(1, gradient, state);
                add(-rate, state, parameters);
            };
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            INDArray state = states.get(0);
            return rate -> {
                state.muli(nesterov.decay());
                add(1, gradient, state);
                add(nesterov.decay(), state, gradient);
                add(-rate, gradient, parameters);
            };
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            INDArray state = states.get(0);
            return rate -> {
                Nd4j.exec(new RmsPropUpdater(gradient, state, rate, rmsProp.decay(), rmsProp.epsilon()));
                parameters.subi(gradient);
            };
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return new AdamUpdate(adam, parameters, gradient, states);
        } else if (optimizer instanceof Optimizer.AdamW adamW) {
            Update adam = new AdamUpdate(adamW.adam(), parameters, gradient, states);
            return rate -> {
                parameters.muli(1 - rate * adamW.weightDecay());
                adam.apply(rate);
            };
        }
        throw new AssertionError("no update for " + optimizer);
    }

    private static void add(double factor, INDArray what, INDArray to) {
        Nd4j.getBlasWrapper().axpy((Number) factor, what, to);
    }

    /** Adam, with its count of steps. */
    final class AdamUpdate implements Update {

        private final Optimizer.Adam adam;
        private final INDArray parameters;
        private final INDArray gradient;
        private final INDArray first;
        private final INDArray second;
        private int steps;

        AdamUpdate(Optimizer.Adam adam, INDArray parameters, INDArray gradient, List<INDArray> states) {
            this.adam = adam;
            this.parameters = parameters;
            this.gradient = gradient;
            first = states.get(0);
            second = states.get(1);
        }

        @Override
        public void apply(double rate) {
            // ND4J adds epsilon to the root of the uncorrected moment; scaled so, it is the published formula's.
            double epsilon = adam.epsilon() * Math.sqrt(1 - Math.pow(adam.beta2(), steps + 1));
            Nd4j.exec(new AdamUpdater(gradient, second, first, rate, adam.beta1(), adam.beta2(), epsilon, steps));
            parameters.subi(gradient);
            steps++;
        }
    }
}
