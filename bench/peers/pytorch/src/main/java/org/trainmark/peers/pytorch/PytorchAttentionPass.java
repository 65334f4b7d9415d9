package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.SequenceLayer.SelfAttention;

/** Attention by two products and a softmax, for DJL does not hand on PyTorch's fused one. */
final class PytorchAttentionPass implements PytorchPass {

    private final Shape input;
    private final int heads;
    private final int width;
    private final int projection;
    private final int joint;
    private final int projectionBias;
    private final int jointBias;

    /** What is added to the score of each query for each key. */
    private final Optional<NDArray> mask;

    /** @param manager owns the mask */
    PytorchAttentionPass(NDManager manager, SelfAttention layer, Shape input, ParameterCuts cuts) {
        this.input = input;
        heads = layer.heads();
        int channels = input.channels();
        width = channels / heads;
        projection = cuts.next(3L * channels, channels);
        joint = cuts.next(channels, channels);
        projectionBias = cuts.next(3L * channels);
        jointBias = cuts.next(channels);
        mask = layer.causal() ? Optional.of(causal(manager, input.pixels())) : Optional.empty();
    }

    private static NDArray causal(NDManager manager, int positions) {
        float[] scores = new float[Math.multiplyExact(positions, positions)];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i % positions > i / positions ? Float.NEGATIVE_INFINITY : 0;
        }
        return manager.create(scores, new ai.djl.ndarray.types.Shape(positions, positions));
    }

    @Override
    public NDArray apply(NDArray values, List<NDArray> parameters, Use use) {
        NDArray projected = PytorchSequencePasses.linear(
                PytorchForms.positions(values, input), parameters.get(projection), parameters.get(projectionBias));
        NDArray attended = attended(projected).transpose(0, 2, 1, 3).reshape(-1, input.pixels(), input.channels());
        return PytorchSequencePasses.linear(attended, parameters.get(joint), parameters.get(jointBias));
    }

    /** Returns {@code [rows, heads, positions, channels]}. */
    private NDArray attended(NDArray projected) {
        NDList parts = projected.split(new long[] {input.channels(), 2L * input.channels()}, 2);
        NDArray queries = heads(parts.get(0)).mul(1 / Math.sqrt(width));
        NDArray scores = queries.matMul(heads(parts.get(1)).transpose(0, 1, 3, 2));
        mask.ifPresent(scores::addi);
        return scores.softmax(-1).matMul(heads(parts.get(2)));
    }

    private NDArray heads(NDArray part) {
        return part.reshape(-1, input.pixels(), heads, width).transpose(0, 2, 1, 3);
    }
}
