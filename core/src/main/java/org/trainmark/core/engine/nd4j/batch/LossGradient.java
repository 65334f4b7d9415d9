package org.trainmark.core.engine.nd4j.batch;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.ClassLoss;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.TokenLoss;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.model.Loss;

/** The gradient of the mean loss by each example's logits. */
final class LossGradient {

    private LossGradient() {}

    /**
     * Prepares the gradient of a loss.
     *
     * @param logits {@code [rows, outputs]}
     * @param targets like logits: for each example the shares of its classes, or its target; or its tokens
     * @param count of examples that the mean is over
     * @param gradient like logits, overwritten
     */
    static Runnable of(
            Network network, Loss loss, Ops ops, INDArray logits, INDArray targets, int count, INDArray gradient) {
        return network.tokens()
                .map(tokens -> new TokenLoss(tokens.vocabulary(), (long) count * tokens.asked(), tokens.smoothing())
                        .gradient(logits, targets, gradient))
                .orElseGet(() -> of(loss, ops, logits, targets, count, gradient));
    }

    private static Runnable of(Loss loss, Ops ops, INDArray logits, INDArray targets, int count, INDArray gradient) {
        if (loss == Loss.CROSS_ENTROPY && ops.onHost() && ClassLoss.fits(logits)) {
            return new ClassLoss(logits, targets, count, gradient);
        }
        Runnable predict = switch (loss) {
            case CROSS_ENTROPY -> ops.prepare("softmax", List.of(logits), gradient, 1);
            case BINARY_CROSS_ENTROPY -> ops.prepare("sigmoid", List.of(logits), gradient);
            case MEAN_SQUARED_ERROR -> ops.prepare("assign", List.of(gradient, logits), gradient);
        };
        double factor = loss == Loss.MEAN_SQUARED_ERROR ? 2 : 1;
        return Ops.inTurn(
                predict,
                ops.prepare("subtract", List.of(gradient, targets), gradient),
                ops.scale(gradient, factor / count, gradient));
    }
}
