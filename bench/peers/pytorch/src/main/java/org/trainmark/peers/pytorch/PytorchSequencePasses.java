package org.trainmark.peers.pytorch;

import static org.trainmark.peers.pytorch.PytorchForms.positions;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.SequenceLayer;

/** The passes of layers that take each position as one of many, {@code [rows, positions, channels]}. */
final class PytorchSequencePasses {

    private PytorchSequencePasses() {}

    /** @param manager owns what the layer keeps */
    static PytorchPass of(NDManager manager, SequenceLayer layer, Shape input, ParameterCuts cuts) {
        if (layer instanceof SequenceLayer.Embedding embedding) {
            int weights = cuts.nextEmbedding(input.vocabulary(), embedding.width());
            return (tokens, parameters, use) -> Embedding.embedding(tokens, parameters.get(weights), SparseFormat.DENSE)
                    .singletonOrThrow();
        } else if (layer instanceof SequenceLayer.Positions) {
            int weights = cuts.next(input.pixels(), input.channels());
            return (values, parameters, use) -> positions(values, input).add(parameters.get(weights));
        } else if (layer instanceof SequenceLayer.Pointwise pointwise) {
            int weights = cuts.next(pointwise.units(), input.channels());
            int bias = cuts.next(pointwise.units());
            return (values, parameters, use) ->
                    linear(positions(values, input), parameters.get(weights), parameters.get(bias));
        } else if (layer instanceof SequenceLayer.LayerNormalization normalization) {
            return normalization(normalization, input, cuts);
        } else if (layer instanceof SequenceLayer.SelfAttention attention) {
            return new PytorchAttentionPass(manager, attention, input, cuts);
        } else if (layer instanceof SequenceLayer.Unembedding) {
            int weights = cuts.embedding();
            return (values, parameters, use) -> Linear.linear(positions(values, input), parameters.get(weights))
                    .singletonOrThrow();
        }
        throw UnsupportedTrainingException.unknown(PytorchEngine.ID, layer);
    }

    private static PytorchPass normalization(SequenceLayer.LayerNormalization layer, Shape input, ParameterCuts cuts) {
        int scale = cuts.next(input.channels());
        int shift = cuts.next(input.channels());
        var channels = new ai.djl.ndarray.types.Shape(input.channels());
        float epsilon = (float) layer.epsilon();
        return (values, parameters, use) -> LayerNorm.layerNorm(
                        positions(values, input), channels, parameters.get(scale), parameters.get(shift), epsilon)
                .singletonOrThrow();
    }

    static NDArray linear(NDArray values, NDArray weights, NDArray bias) {
        return Linear.linear(values, weights, bias).singletonOrThrow();
    }
}
