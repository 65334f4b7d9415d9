package org.trainmark.core.model;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.data.Shape;

/** The shape of a network, without its parameters and without what depends on the data. */
public sealed interface ModelSpec permits Mlp, Cnn, Transformer {

    /** Returns the layers, input side first, without the last, whose width the data decide. */
    List<Layer> layers();

    /** Returns how weights are drawn. */
    Initialization initialization();

    /**
     * Returns the layers that give the logits.
     *
     * @param usual the layer that does it in most networks
     */
    default List<Layer> head(Layer usual) {
        return List.of(usual);
    }

    /**
     * Returns the network for data of a shape.
     *
     * @param usualHead what gives the logits in most networks: a dense layer, or one for each position
     * @throws LayerException if a layer does not fit what comes in, or is too large
     */
    default Architecture architecture(Shape input, Layer usualHead) {
        List<Layer> all = new ArrayList<>(layers());
        all.addAll(head(usualHead));
        return Architecture.of(all, initialization(), input);
    }

    /**
     * Returns the network for data of a shape.
     *
     * @param outputs logits of an example
     * @throws LayerException if a layer does not fit what comes in, or is too large
     */
    default Architecture architecture(Shape input, int outputs) {
        return architecture(input, new Layer.Dense(outputs));
    }
}
