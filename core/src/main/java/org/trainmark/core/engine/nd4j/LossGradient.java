package org.trainmark.core.engine.nd4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.model.Loss;

/**
 * Computes, for each example of a batch, the gradient of its loss by its logits, not yet divided by the batch's size.
 */
@FunctionalInterface
interface LossGradient {

    void compute();

    /**
     * Prepares the gradient of a loss.
     *
     * @param logits column-major {@code [rows, outputs]}
     * @param targets like logits: a one for the class of each example, or its target
     * @param gradient like logits, overwritten
     */
    static LossGradient of(Loss loss, Ops ops, INDArray logits, INDArray targets, INDArray gradient) {
        List<INDArray> inputs = List.of(logits);
        return switch (loss) {
            case CROSS_ENTROPY -> minus(targets, gradient, ops.prepare("softmax", inputs, gradient, 1));
            case BINARY_CROSS_ENTROPY -> minus(targets, gradient, ops.prepare("sigmoid", inputs, gradient));
            case MEAN_SQUARED_ERROR ->
                () -> {
                    logits.subi(targets, gradient);
                    gradient.muli(2);
                };
        };
    }

    private static LossGradient minus(INDArray targets, INDArray gradient, Runnable probabilities) {
        return () -> {
            probabilities.run();
            gradient.subi(targets);
        };
    }
}
