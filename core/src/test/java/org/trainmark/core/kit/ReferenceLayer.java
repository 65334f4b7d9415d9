package org.trainmark.core.kit;

import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Layer;

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
    default void observe(double[][] rows) {}

    /** Passes what observing has left. */
    default void pass(Tape tape) {}

    /** Returns the layer of one stage of a network. */
    static ReferenceLayer of(Architecture architecture, int number, long seed) {
        Architecture.Stage stage = architecture.stages().get(number);
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
            return new ReferenceDropout(dropout.rate(), seed, number);
        }
        if (stage.layer() instanceof Activation activation) {
            return new ReferenceActivation(activation);
        }
        throw new IllegalArgumentException("the reference has no layer for " + stage.layer());
    }
}
