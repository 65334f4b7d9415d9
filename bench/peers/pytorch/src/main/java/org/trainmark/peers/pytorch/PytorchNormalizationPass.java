package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.trainmark.core.model.Layer;

/** Batch normalization, with its running estimates. */
final class PytorchNormalizationPass implements PytorchPass {

    /** Stands for the second axis, where channels usually are; by its number it would be swapped with itself. */
    private static final int CHANNELS = -1;

    private final org.trainmark.core.data.Shape input;
    private final float decay;
    private final float epsilon;
    private final int scale;
    private final int shift;
    private final NDArray mean;
    private final NDArray variance;

    /** @param manager owns the estimates */
    PytorchNormalizationPass(
            NDManager manager,
            Layer.BatchNormalization layer,
            org.trainmark.core.data.Shape input,
            ParameterCuts cuts) {
        this.input = input;
        scale = cuts.next(input.channels());
        shift = cuts.next(input.channels());
        decay = (float) layer.decay();
        epsilon = (float) layer.epsilon();
        Shape channels = new Shape(input.channels());
        mean = manager.zeros(channels);
        variance = manager.ones(channels);
    }

    @Override
    public NDArray apply(NDArray values, List<NDArray> parameters, Use use) {
        NDArray images = PytorchForms.images(values, input);
        // What goes forward again has been counted.
        NDArray means = use == Use.AGAIN ? mean.duplicate() : mean;
        NDArray variances = use == Use.AGAIN ? variance.duplicate() : variance;
        if (use.trains() && images.size() == input.channels()) {
            means.muli(decay).addi(images.stopGradient().flatten().mul(1 - decay));
            variances.muli(decay);
            return singleValues(images, parameters.get(scale), parameters.get(shift));
        }
        return images.getNDArrayInternal()
                .batchNorm(
                        images,
                        means,
                        variances,
                        parameters.get(scale),
                        parameters.get(shift),
                        CHANNELS,
                        decay,
                        epsilon,
                        use.trains())
                .singletonOrThrow();
    }

    /** Normalizes one value of each channel, which PyTorch refuses. */
    private static NDArray singleValues(NDArray values, NDArray scale, NDArray shift) {
        Shape shape = values.getShape();
        return values.sub(values).mul(scale.reshape(shape)).add(shift.reshape(shape));
    }
}
