package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trainmark.core.SettingException;
import org.trainmark.core.model.SequenceLayer.Embedding;
import org.trainmark.core.model.SequenceLayer.LayerNormalization;
import org.trainmark.core.model.SequenceLayer.Pointwise;
import org.trainmark.core.model.SequenceLayer.Positions;
import org.trainmark.core.model.SequenceLayer.Unembedding;

/**
 * A transformer: tokens and positions as learned vectors, equal blocks in turn, and a normalization behind the last
 * (Radford et al., 2019). Where an example has one target, the mean over positions stands before the logits.
 *
 * @param blocks how many
 * @param width channels of each position
 * @param block what each of them is
 * @param tied whether the logits of tokens come by the weights of the embedding, without a bias
 */
public record Transformer(
        int blocks, int width, CompositeLayer.Transformer block, boolean tied, Initialization initialization)
        implements ModelSpec {

    public Transformer {
        requirePositive(blocks, "blocks");
        requirePositive(width, "width");
        requireNonNull(block, "block");
        requireNonNull(initialization, "initialization");
        if (width % block.heads() != 0) {
            throw new SettingException(
                    "heads", "must divide the width of %d, but is %d".formatted(width, block.heads()));
        }
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(List.of(new Embedding(width), new Positions()));
        if (block.dropout() > 0) {
            layers.add(new Layer.Dropout(block.dropout()));
        }
        layers.addAll(Collections.nCopies(blocks, block));
        layers.add(new LayerNormalization(CompositeLayer.Transformer.EPSILON));
        return List.copyOf(layers);
    }

    @Override
    public List<Layer> head(Layer usual) {
        if (usual instanceof Pointwise pointwise) {
            return List.of(tied ? new Unembedding(pointwise.units()) : pointwise);
        }
        return List.of(new Layer.GlobalAveragePooling(), usual);
    }
}
