package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.Network.Placed;

/** From features to logits for a fixed number of rows, as a part of a script. */
final class ForwardPass {

    private final List<LayerPass> layers = new ArrayList<>();

    /** @param features {@code [rows, inputs]}; stay as they are */
    ForwardPass(PassContext context, INDArray features) {
        INDArray input = features;
        Optional<LayerPass> previous = Optional.empty();
        for (Placed placed : context.network().stages()) {
            LayerPass layer = LayerPass.of(context, placed, input, previous);
            layer.forward();
            layers.add(layer);
            input = layer.output();
            previous = Optional.of(layer);
        }
    }

    List<LayerPass> layers() {
        return layers;
    }

    /** Returns the last layer's values, {@code [rows, outputs]}. */
    INDArray logits() {
        return layers.get(layers.size() - 1).output();
    }
}
