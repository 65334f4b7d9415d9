package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Layer;

/** Batch normalization, with its running estimates. */
final class LibtorchNormalizationPass implements LibtorchPass {

    private final Shape input;
    private final double decay;
    private final double epsilon;
    private final Tensor scale;
    private final Tensor shift;
    private final Tensor mean;
    private final Tensor variance;

    LibtorchNormalizationPass(Layer.BatchNormalization layer, Shape input, ParameterVector parameters) {
        this.input = input;
        decay = layer.decay();
        epsilon = layer.epsilon();
        scale = parameters.next(input.channels());
        shift = parameters.next(input.channels());
        mean = torch.zeros(input.channels());
        variance = torch.ones(input.channels());
    }

    @Override
    public Tensor apply(Tensor values, Use use) {
        Tensor images = LibtorchForms.images(values, input);
        if (use.trains() && images.numel() == input.channels()) {
            return singleValues(images, use);
        }
        // What goes forward again has been counted.
        boolean estimates = use != Use.AGAIN;
        return torch.batch_norm(
                images,
                new TensorOptional(scale),
                new TensorOptional(shift),
                estimates ? new TensorOptional(mean) : new TensorOptional(),
                estimates ? new TensorOptional(variance) : new TensorOptional(),
                use.trains(),
                1 - decay,
                epsilon,
                false);
    }

    /** Normalizes one value of each channel, for whose variance torch would divide by zero. */
    private Tensor singleValues(Tensor values, Use use) {
        if (use != Use.AGAIN) {
            mean.mul_(new Scalar(decay)).add_(values.detach().view(-1), new Scalar(1 - decay));
            variance.mul_(new Scalar(decay));
        }
        Tensor zeros = values.sub(values);
        return zeros.mul(scale.view_as(values)).add(shift.view_as(values));
    }
}
