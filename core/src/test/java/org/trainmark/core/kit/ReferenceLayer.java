package org.trainmark.core.kit;

import java.util.List;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer;

/** A layer in its place: what it makes of the rows of a batch, and the way back. Rows are in channels-last order. */
interface ReferenceLayer {

    /**
     * Returns what training makes of the rows of a part.
     *
     * @param w the parameters of all layers
     */
    double[][] train(double[] w, double[][] rows, Part part);

    /**
     * Returns the derivatives by {@code rows}, and adds those by the parameters to {@code gradient}.
     *
     * @param slopes the derivatives by what {@link #train} makes of {@code rows}
     */
    double[][] back(double[] w, double[][] rows, Part part, double[][] slopes, double[] gradient);

    /** Returns what evaluation makes of one row. */
    double[] evaluate(double[] w, double[] row);

    /** Learns from the rows that a step has seen what is not learnt by gradient. */
    default void observe(double[] w, double[][] rows, Part part) {}

    /** Passes what observing has left. */
    default void pass(Tape tape) {}

    /** Returns the layers of stages of a network, in turn. */
    static List<ReferenceLayer> of(Architecture architecture, List<Architecture.Stage> stages, long seed) {
        return stages.stream().map(stage -> of(architecture, stage, seed)).toList();
    }

    private static ReferenceLayer of(Architecture architecture, Architecture.Stage stage, long seed) {
        if (stage.layer() instanceof CompositeLayer.Residual) {
            return new ReferenceResidual(
                    of(architecture, stage.inside(), seed), of(architecture, stage.shortcut(), seed));
        }
        if (stage.layer() instanceof SequenceLayer layer) {
            return ofSequence(architecture, stage, layer);
        }
        if (stage.layer() instanceof Layer.GlobalAveragePooling) {
            return new ReferenceGlobalPooling(stage.input());
        }
        if (stage.layer() instanceof Layer.Dense) {
            return new ReferenceDense(stage);
        }
        if (stage.layer() instanceof Layer.Convolution convolution) {
            return new ReferenceConvolution(stage, convolution);
        }
        if (stage.layer() instanceof Layer.Pooling pooling) {
            Windows windows = new Windows(stage.input(), stage.output(), pooling.size(), pooling.stride(), 0);
            return switch (pooling.kind()) {
                case MAX -> new ReferenceMaxPooling(windows);
                case AVERAGE -> new ReferenceAveragePooling(windows);
            };
        }
        if (stage.layer() instanceof Layer.BatchNormalization normalization) {
            return new ReferenceNormalization(stage, normalization);
        }
        if (stage.layer() instanceof Layer.Dropout dropout) {
            return new ReferenceDropout(dropout.rate(), seed, stage.number());
        }
        if (stage.layer() instanceof Activation activation) {
            return new ReferenceActivation(activation);
        }
        throw new IllegalArgumentException("the reference has no layer for " + stage.layer());
    }

    private static ReferenceLayer ofSequence(Architecture architecture, Architecture.Stage stage, SequenceLayer layer) {
        int first = (int) stage.firstParameter();
        if (layer instanceof SequenceLayer.Embedding embedding) {
            return new ReferenceEmbedding(embedding.width(), first);
        }
        if (layer instanceof SequenceLayer.Positions) {
            return new ReferencePositions(first);
        }
        if (layer instanceof SequenceLayer.Pointwise pointwise) {
            return new ReferencePointwise(stage.input(), pointwise.units(), first, first + (int) stage.weights());
        }
        if (layer instanceof SequenceLayer.Unembedding unembedding) {
            int vectors = (int) architecture.embedding().firstParameter();
            return new ReferencePointwise(stage.input(), unembedding.vocabulary(), vectors, -1);
        }
        if (layer instanceof SequenceLayer.LayerNormalization normalization) {
            return new ReferenceLayerNormalization(stage, normalization);
        }
        if (layer instanceof SequenceLayer.SelfAttention attention) {
            return new ReferenceAttention(stage, attention);
        }
        throw new IllegalArgumentException("the reference has no layer for " + layer);
    }
}
