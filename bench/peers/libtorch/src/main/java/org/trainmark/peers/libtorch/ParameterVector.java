package org.trainmark.peers.libtorch;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/** The parameters of a network, a tensor for each matrix or vector, in the order of one vector of all. */
final class ParameterVector {

    private final float[] initial;
    private final List<Tensor> tensors = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private @Nullable Tensor embedding;
    private int length;

    ParameterVector(float[] initial) {
        this.initial = initial;
    }

    /** Makes a tensor of the parameters that come next. */
    Tensor next(long... shape) {
        Tensor tensor = Tensors.of(initial, length, shape);
        tensor.set_requires_grad(true);
        tensors.add(tensor);
        starts.add(length);
        length += Math.toIntExact(tensor.numel());
        return tensor;
    }

    /** Makes a tensor of an embedding's weights, which come next. */
    Tensor nextEmbedding(long vocabulary, long width) {
        Tensor tensor = next(vocabulary, width);
        embedding = embedding == null ? tensor : embedding;
        return tensor;
    }

    /** Returns the weights of the network's embedding, which is the first. */
    Tensor embedding() {
        return requireNonNull(embedding, "embedding");
    }

    List<Tensor> tensors() {
        return tensors;
    }

    /** Returns where each tensor starts in the vector of all. */
    List<Integer> starts() {
        return starts;
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
