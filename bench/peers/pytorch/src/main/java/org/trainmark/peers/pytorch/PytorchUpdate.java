package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Optional;
import java.util.Set;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

/** Turns a gradient into new parameters: clips it, adds penalties, decays, and has the optimizer do the rest. */
final class PytorchUpdate {

    private final Regularization regularization;
    private final double weightDecay;

    /** One for each parameter that decays and zero for the others; empty where all do. */
    private final Optional<NDArray> decaying;

    private final Optional<PytorchLamb> lamb;
    private final PytorchOptimizers.Rule rule;

    /** @param manager owns the state */
    PytorchUpdate(NDManager manager, TrainingConfig config, Architecture architecture) {
        regularization = config.regularization();
        double own = config.optimizer() instanceof Optimizer.AdamW adamW ? adamW.weightDecay() : 0;
        weightDecay = regularization.weightDecay() + own;
        Set<ParameterKind> spared = regularization.decayExcept();
        decaying = spared.isEmpty() ? Optional.empty() : Optional.of(manager.create(architecture.onesExcept(spared)));
        Shape vector = new Shape(architecture.parameters());
        lamb = config.optimizer() instanceof Optimizer.Lamb settings
                ? Optional.of(new PytorchLamb(settings, architecture.tensors(), spared, () -> manager.zeros(vector)))
                : Optional.empty();
        rule = PytorchOptimizers.of(config.optimizer(), () -> manager.zeros(vector));
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
        NDArray descended = lamb.isPresent() ? lamb.get().scaled(parameters, gradient) : gradient;
        if (weightDecay > 0) {
            decay(parameters, learningRate * weightDecay);
        }
        rule.apply(parameters, descended, learningRate);
    }

    private void decay(NDArray parameters, double share) {
        if (decaying.isPresent()) {
            parameters.subi(parameters.mul(decaying.get()).muli(share));
        } else {
            parameters.muli(1 - share);
        }
    }

    private static void clip(NDArray gradient, double largestNorm) {
        double norm = gradient.norm().getFloat();
        if (norm > largestNorm) {
            gradient.muli(largestNorm / norm);
        }
    }
}
