package org.trainmark.peers.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Tensor;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/**
 * The layers of a network, with their parameters.
 *
 * <p>Images go through as {@code [rows, channels, height, width]}, but with channels last in memory, so that turning
 * rows of features into images and back moves nothing.
 */
final class LibtorchNetwork {

    private final Architecture architecture;
    private final ParameterVector parameters;
    private final List<LibtorchPass> passes = new ArrayList<>();

    LibtorchNetwork(Architecture architecture, long seed) {
        this.architecture = architecture;
        parameters = new ParameterVector(architecture.initialParameters(seed));
        Layer previous = Activation.IDENTITY;
        for (Stage stage : architecture.stages()) {
            passes.add(LibtorchPass.of(stage, parameters, previous));
            previous = stage.layer();
        }
    }

    /**
     * Returns the logits, {@code [rows, outputs]}.
     *
     * @param features {@code [rows, width]}
     */
    Tensor logits(Tensor features, boolean training) {
        Tensor values = features;
        for (LibtorchPass pass : passes) {
            values = pass.apply(values, training);
        }
        return values;
    }

    ParameterVector parameters() {
        return parameters;
    }

    int outputs() {
        return architecture.outputs();
    }

    /** Returns how many values the passes make of one example. */
    long valuesPerRow() {
        return architecture.stages().stream()
                .map(Stage::output)
                .mapToLong(Shape::size)
                .sum();
    }
}
