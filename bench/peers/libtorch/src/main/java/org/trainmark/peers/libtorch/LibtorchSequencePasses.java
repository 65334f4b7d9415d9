package org.trainmark.peers.libtorch;

import static org.trainmark.peers.libtorch.LibtorchForms.positions;

import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.SequenceLayer;

/** The passes of layers that take each position as one of many, {@code [rows, positions, channels]}. */
final class LibtorchSequencePasses {

    private LibtorchSequencePasses() {}

    static LibtorchPass of(SequenceLayer layer, Shape input, ParameterVector parameters) {
        if (layer instanceof SequenceLayer.Embedding embedding) {
            Tensor weights = parameters.nextEmbedding(input.vocabulary(), embedding.width());
            return (tokens, use) -> torch.embedding(weights, tokens);
        } else if (layer instanceof SequenceLayer.Positions) {
            Tensor weights = parameters.next(input.pixels(), input.channels());
            return (values, use) -> positions(values, input).add(weights);
        } else if (layer instanceof SequenceLayer.Pointwise pointwise) {
            Tensor weights = parameters.next(pointwise.units(), input.channels());
            TensorOptional bias = new TensorOptional(parameters.next(pointwise.units()));
            return (values, use) -> torch.linear(positions(values, input), weights, bias);
        } else if (layer instanceof SequenceLayer.LayerNormalization normalization) {
            return normalization(normalization, input, parameters);
        } else if (layer instanceof SequenceLayer.SelfAttention attention) {
            return attention(attention, input, parameters);
        } else if (layer instanceof SequenceLayer.Unembedding) {
            Tensor weights = parameters.embedding();
            return (values, use) -> torch.linear(positions(values, input), weights);
        }
        throw UnsupportedTrainingException.unknown(LibtorchEngine.ID, layer);
    }

    private static LibtorchPass normalization(
            SequenceLayer.LayerNormalization layer, Shape input, ParameterVector parameters) {
        TensorOptional scale = new TensorOptional(parameters.next(input.channels()));
        TensorOptional shift = new TensorOptional(parameters.next(input.channels()));
        long[] channels = {input.channels()};
        return (values, use) ->
                torch.layer_norm(positions(values, input), channels, scale, shift, layer.epsilon(), false);
    }

    private static LibtorchPass attention(SequenceLayer.SelfAttention layer, Shape input, ParameterVector parameters) {
        int channels = input.channels();
        Tensor projection = parameters.next(3L * channels, channels);
        Tensor joint = parameters.next(channels, channels);
        TensorOptional projectionBias = new TensorOptional(parameters.next(3L * channels));
        TensorOptional jointBias = new TensorOptional(parameters.next(channels));
        return (values, use) -> {
            Tensor projected = torch.linear(positions(values, input), projection, projectionBias);
            Tensor attended =
                    attended(projected.view(-1, input.pixels(), 3, layer.heads(), channels / layer.heads()), layer);
            return torch.linear(attended.transpose(1, 2).reshape(-1, input.pixels(), channels), joint, jointBias);
        };
    }

    /**
     * Returns {@code [rows, heads, positions, channels]} by torch's own choice of a kernel.
     *
     * @param projected {@code [rows, positions, 3, heads, channels]}
     */
    private static Tensor attended(Tensor projected, SequenceLayer.SelfAttention layer) {
        TensorVector parts = projected.permute(2, 0, 3, 1, 4).unbind(0);
        return torch.scaled_dot_product_attention(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                new TensorOptional(),
                0,
                layer.causal(),
                new DoubleOptional(),
                false);
    }
}
