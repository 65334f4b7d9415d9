package org.trainmark.core.engine.nd4j.pass;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.pass.PointwisePass.Weights;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.model.SequenceLayer.Embedding;
import org.trainmark.core.model.SequenceLayer.LayerNormalization;
import org.trainmark.core.model.SequenceLayer.Pointwise;
import org.trainmark.core.model.SequenceLayer.Positions;
import org.trainmark.core.model.SequenceLayer.SelfAttention;
import org.trainmark.core.model.SequenceLayer.Unembedding;

/** The passes of layers that take positions one by one: all are loops of Java or products of BLAS on its memory. */
final class SequencePasses {

    private SequencePasses() {}

    static LayerPass of(PassContext context, Stage stage, SequenceLayer layer, INDArray input) {
        if (!context.ops().onHost()) {
            throw new UnsupportedTrainingException(
                    "nd4j trains sequences on the processor alone; take a profile of it, such as cpu");
        }
        if (layer instanceof Embedding) {
            return new EmbeddingPass(context, stage, input);
        } else if (layer instanceof Positions) {
            return new PositionsPass(context, stage, input);
        } else if (layer instanceof Pointwise) {
            return new PointwisePass(context, Weights.of(context, stage), input);
        } else if (layer instanceof Unembedding) {
            return new PointwisePass(context, shared(context), input);
        } else if (layer instanceof LayerNormalization normalization) {
            return new LayerNormalizationPass(context, normalization, stage, input);
        } else if (layer instanceof SelfAttention attention) {
            return new AttentionPass(context, attention, stage, input);
        }
        throw UnsupportedTrainingException.unknown(Ops.ENGINE, layer);
    }

    private static Weights shared(PassContext context) {
        Stage embedding = context.network().architecture().embedding();
        return new Weights(
                EmbeddingPass.vectors(context.network().parameters(), embedding),
                EmbeddingPass.vectors(context.network().gradients(), embedding),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
