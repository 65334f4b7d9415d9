package org.trainmark.peers.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;

/** The parameters of a network, a tensor for each matrix or vector, in the order of one vector of all. */
final class ParameterVector {

    private final float[] initial;
    private final List<Tensor> tensors = new ArrayList<>();
    private int length;

    ParameterVector(float[] initial) {
        this.initial = initial;
    }

    /** Makes a tensor of the parameters that come next. */
    Tensor next(long... shape) {
        Tensor tensor = Tensors.of(initial, length, shape);
        tensor.set_requires_grad(true);
        tensors.add(tensor);
        length += Math.toIntExact(tensor.numel());
        return tensor;
    }

    List<Tensor> tensors() {
        return tensors;
    }

    long bytes() {
        return (long) Float.BYTES * length;
    }

    float[] toArray() {
        float[] values = new float[length];
        int at = 0;
        for (Tensor tensor : tensors) {
            Tensors.get(tensor, values, at);
            at += Math.toIntExact(tensor.numel());
        }
        return values;
    }
}
