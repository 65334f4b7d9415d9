package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

/** Turns a gradient into new parameters: clips it, adds penalties, decays, and has the optimizer do the rest. */
final class PytorchUpdate {

    private final Regularization regularization;
    private final double weightDecay;
    private final PytorchOptimizers.Rule rule;

    /** @param zeros makes a vector of state */
    PytorchUpdate(TrainingConfig config, Supplier<NDArray> zeros) {
        regularization = config.regularization();
        double own = config.optimizer() instanceof Optimizer.AdamW adamW ? adamW.weightDecay() : 0;
        weightDecay = regularization.weightDecay() + own;
        rule = PytorchOptimizers.of(config.optimizer(), zeros);
    }

    /** Updates {@code parameters}, and may destroy {@code gradient}. */
    void apply(NDArray parameters, NDArray gradient, double learningRate) {
        regularization.clipNorm().ifPresent(norm -> clip(gradient, norm));
        if (regularization.l1() > 0) {
            gradient.addi(parameters.sign().muli(regularization.l1()));
        }
        if (regularization.l2() > 0) {
            gradient.addi(parameters.mul(regularization.l2()));
        }
        if (weightDecay > 0) {
            parameters.muli(1 - learningRate * weightDecay);
        }
        rule.apply(parameters, gradient, learningRate);
    }

    private static void clip(NDArray gradient, double largestNorm) {
        double norm = gradient.norm().getFloat();
        if (norm > largestNorm) {
            gradient.muli(largestNorm / norm);
        }
    }
}
