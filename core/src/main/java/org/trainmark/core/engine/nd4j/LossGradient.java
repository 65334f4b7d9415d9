package org.trainmark.core.engine.nd4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMultiplication;
import org.trainmark.core.model.Loss;

/** The gradient of each example's loss by its logits, not yet divided by the batch's size. */
final class LossGradient {

    private LossGradient() {}

    /**
     * Prepares the gradient of a loss.
     *
     * @param logits column-major {@code [rows, outputs]}
     * @param targets like logits: a one for the class of each example, or its target
     * @param gradient like logits, overwritten
     */
    static Runnable of(Loss loss, Ops ops, INDArray logits, INDArray targets, INDArray gradient) {
        return switch (loss) {
            case CROSS_ENTROPY ->
                Ops.inTurn(
                        ops.prepare("softmax", List.of(logits), gradient, 1),
                        ops.prepare("subtract", List.of(gradient, targets), gradient));
            case BINARY_CROSS_ENTROPY ->
                Ops.inTurn(
                        ops.prepare("sigmoid", List.of(logits), gradient),
                        ops.prepare("subtract", List.of(gradient, targets), gradient));
            case MEAN_SQUARED_ERROR ->
                Ops.inTurn(
                        ops.prepare("subtract", List.of(logits, targets), gradient),
                        ops.repeatable(new ScalarMultiplication(gradient, null, gradient, 2)));
        };
    }
}
