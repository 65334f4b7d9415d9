package org.trainmark.core.model;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.data.Shape;

/** The shape of a network, without its parameters and without what depends on the data. */
public sealed interface ModelSpec permits Mlp, Cnn {

    /** Returns the layers, input side first, without the last dense one, whose width the data decide. */
    List<Layer> layers();

    /** Returns how weights are drawn. */
    Initialization initialization();

    /**
     * Returns the network for data of a shape.
     *
     * @param outputs logits of the last layer
     * @throws LayerException if the data's shape is too small for a layer, or a layer too large
     */
    default Architecture architecture(Shape input, int outputs) {
        List<Layer> all = new ArrayList<>(layers());
        all.add(new Layer.Dense(outputs));
        return Architecture.of(all, initialization(), input);
    }
}
