package org.trainmark.peers.libtorch;

import java.util.List;
import java.util.Optional;
import org.bytedeco.pytorch.OptimizerOptions;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

/** Turns gradients into new parameters: clips, adds penalties, decays, and has torch's optimizer do the rest. */
final class LibtorchUpdate {

    private final Regularization regularization;
    private final double weightDecay;
    private final List<Tensor> parameters;
    private final List<Tensor> values;
    private final List<Tensor> decaying;
    private final Optional<LibtorchLamb> lamb;
    private final org.bytedeco.pytorch.Optimizer optimizer;
    private final OptimizerOptions options;

    /** @param network whose parameters autograd gives a gradient each */
    LibtorchUpdate(TrainingConfig config, LibtorchNetwork network) {
        parameters = network.parameters().tensors();
        values = parameters.stream().map(Tensor::detach).toList();
        regularization = config.regularization();
        List<Tensor> notSpared = network.parametersExcept(regularization.decayExcept());
        decaying = notSpared.stream().map(Tensor::detach).toList();
        lamb = config.optimizer() instanceof Optimizer.Lamb settings
                ? Optional.of(new LibtorchLamb(settings, parameters, notSpared))
                : Optional.empty();
        double own = config.optimizer() instanceof Optimizer.AdamW adamW ? adamW.weightDecay() : 0;
        weightDecay = regularization.weightDecay() + own;
        optimizer = LibtorchOptimizers.of(config.optimizer(), new TensorVector(parameters.toArray(Tensor[]::new)));
        options = optimizer.param_groups().get(0).options();
    }

    /** Drops the gradients, so that the next are handed over and not added. */
    void clearGradients() {
        optimizer.zero_grad();
    }

    void apply(double learningRate) {
        regularization.clipNorm().ifPresent(this::clip);
        penalize();
        lamb.ifPresent(LibtorchLamb::scaleGradients);
        decay(learningRate);
        options.set_lr(learningRate);
        optimizer.step();
    }

    private void clip(double largestNorm) {
        double squares = gradients().stream()
                .mapToDouble(gradient -> torch.linalg_vector_norm(gradient).item_double())
                .map(norm -> norm * norm)
                .sum();
        double norm = Math.sqrt(squares);
        if (norm > largestNorm) {
            Scalar factor = new Scalar(largestNorm / norm);
            gradients().forEach(gradient -> gradient.mul_(factor));
        }
    }

    private void penalize() {
        for (int i = 0; i < values.size(); i++) {
            if (regularization.l1() > 0) {
                gradient(i).add_(values.get(i).sign(), new Scalar(regularization.l1()));
            }
            if (regularization.l2() > 0) {
                gradient(i).add_(values.get(i), new Scalar(regularization.l2()));
            }
        }
    }

    private void decay(double learningRate) {
        if (weightDecay > 0) {
            Scalar kept = new Scalar(1 - learningRate * weightDecay);
            decaying.forEach(value -> value.mul_(kept));
        }
    }

    private List<Tensor> gradients() {
        return parameters.stream().map(Tensor::grad).toList();
    }

    private Tensor gradient(int parameter) {
        return parameters.get(parameter).grad();
    }
}
