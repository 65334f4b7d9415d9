package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Iterator;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** Batch normalization, with its running estimates. */
final class PytorchNormalizationPass implements PytorchPass {

    /** Stands for the second axis, where channels usually are; by its number it would be swapped with itself. */
    private static final int CHANNELS = -1;

    private final Stage stage;
    private final float decay;
    private final float epsilon;
    private final NDArray mean;
    private final NDArray variance;

    /** @param manager owns the estimates */
    PytorchNormalizationPass(NDManager manager, Layer.BatchNormalization layer, Stage stage) {
        this.stage = stage;
        decay = (float) layer.decay();
        epsilon = (float) layer.epsilon();
        Shape channels = new Shape(stage.input().channels());
        mean = manager.zeros(channels);
        variance = manager.ones(channels);
    }

    @Override
    public NDArray apply(NDArray values, Iterator<NDArray> parameters, boolean training) {
        NDArray images = PytorchPass.images(values, stage);
        NDArray scale = parameters.next();
        NDArray shift = parameters.next();
        if (training && images.size() == stage.input().channels()) {
            return singleValues(images, scale, shift);
        }
        return images.getNDArrayInternal()
                .batchNorm(images, mean, variance, scale, shift, CHANNELS, decay, epsilon, training)
                .singletonOrThrow();
    }

    /** Normalizes one value of each channel, which PyTorch refuses. */
    private NDArray singleValues(NDArray values, NDArray scale, NDArray shift) {
        mean.muli(decay).addi(values.stopGradient().flatten().mul(1 - decay));
        variance.muli(decay);
        Shape shape = values.getShape();
        return values.sub(values).mul(scale.reshape(shape)).add(shift.reshape(shape));
    }
}
