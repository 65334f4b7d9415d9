package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.engine.TrainingConfig;

/** The losses as torch has them. */
final class LibtorchLosses {

    private static final int MEAN = 1;

    private LibtorchLosses() {}

    /**
     * Returns the targets as {@link #mean} takes them, {@code [count, targets of each]}: numbers of classes or tokens,
     * or what each logit is compared with.
     */
    static Tensor targets(TrainingConfig config, Examples examples) {
        float[] targets = examples.targets();
        double smoothing = config.regularization().labelSmoothing();
        Tensor plain = Tensors.of(targets, 0, examples.count(), examples.targetsEach());
        return switch (config.loss()) {
            case CROSS_ENTROPY -> plain.to(torch.ScalarType.Long);
            case BINARY_CROSS_ENTROPY -> plain.mul(new Scalar(1 - smoothing)).add(new Scalar(smoothing / 2));
            case MEAN_SQUARED_ERROR -> plain;
        };
    }

    /**
     * Returns the mean loss over those targets of some rows that are asked for, a scalar that autograd can go back
     * from.
     *
     * @param logits {@code [rows, outputs]}, or {@code [rows, positions, outputs]} where each position has a target
     * @param targets {@code [rows, targets of each]}
     */
    static Tensor mean(TrainingConfig config, Tensor logits, Tensor targets) {
        return switch (config.loss()) {
            case CROSS_ENTROPY -> {
                double smoothing = config.regularization().labelSmoothing();
                TensorOptional noWeights = new TensorOptional();
                yield torch.cross_entropy_loss(
                        logits.reshape(-1, logits.size(-1)),
                        targets.view(-1),
                        noWeights,
                        MEAN,
                        NextToken.NOT_ASKED,
                        smoothing);
            }
            case BINARY_CROSS_ENTROPY -> torch.binary_cross_entropy_with_logits(logits.view(-1), targets.view(-1));
            case MEAN_SQUARED_ERROR -> torch.mse_loss(logits.view(-1), targets.view(-1));
        };
    }
}
