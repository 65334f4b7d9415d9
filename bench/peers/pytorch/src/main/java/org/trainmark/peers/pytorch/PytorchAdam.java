package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import org.trainmark.core.optimizer.Optimizer;

/**
 * Adam's moments, with their count of steps.
 *
 * <p>They are kept as {@code m / (1 - beta1)} and {@code v / (1 - beta2)}, which grow by the gradient and its square as
 * they are, and scaled together with the corrections of their bias.
 */
final class PytorchAdam {

    private final Optimizer.Adam adam;
    private final NDArray m;
    private final NDArray v;
    private int steps;

    /** Starts from vectors of zeros, one value for each parameter. */
    PytorchAdam(Optimizer.Adam adam, NDArray m, NDArray v) {
        this.adam = adam;
        this.m = m;
        this.v = v;
    }

    /**
     * Takes a gradient in, which it destroys, and returns what is to be subtracted at a learning rate, as a new vector.
     */
    NDArray move(NDArray gradient, double rate) {
        steps++;
        double first = (1 - adam.beta1()) / (1 - Math.pow(adam.beta1(), steps));
        double second = Math.sqrt((1 - adam.beta2()) / (1 - Math.pow(adam.beta2(), steps)));
        m.muli(adam.beta1()).addi(gradient);
        v.muli(adam.beta2()).addi(gradient.muli(gradient));
        NDArray denominator = v.sqrt().addi(adam.epsilon() / second);
        return m.mul(rate * first / second).divi(denominator);
    }
}
