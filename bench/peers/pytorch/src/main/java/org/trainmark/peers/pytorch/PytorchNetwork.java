package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;

/**
 * The layers of a network, which take their parameters from one vector.
 *
 * <p>Images go through as {@code [rows, channels, height, width]}, but with channels last in memory, so that turning
 * rows of features into images and back moves nothing.
 */
final class PytorchNetwork {

    private final Architecture architecture;
    private final List<PytorchPass> passes = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private final long[] cuts;

    PytorchNetwork(NDManager manager, Architecture architecture) {
        this.architecture = architecture;
        for (Stage stage : architecture.stages()) {
            passes.add(PytorchPass.of(manager, stage));
            shapes.addAll(PytorchPass.parameterShapes(stage));
        }
        cuts = new long[shapes.size() - 1];
        long at = 0;
        for (int i = 0; i < cuts.length; i++) {
            at += shapes.get(i).size();
            cuts[i] = at;
        }
    }

    /**
     * Returns the logits, {@code [rows, outputs]}.
     *
     * @param parameters the vector of all
     * @param features {@code [rows, width]}
     */
    NDArray logits(NDArray parameters, NDArray features, boolean training) {
        Iterator<NDArray> shaped = shaped(parameters.split(cuts, 0));
        NDArray values = features;
        for (PytorchPass pass : passes) {
            values = pass.apply(values, shaped, training);
        }
        return values;
    }

    private Iterator<NDArray> shaped(NDList vectors) {
        return IntStream.range(0, vectors.size())
                .mapToObj(i -> vectors.get(i).reshape(shapes.get(i)))
                .iterator();
    }

    int outputs() {
        return architecture.outputs();
    }

    /** Returns how many values the passes make of one example. */
    long valuesPerRow() {
        return architecture.stages().stream()
                .mapToLong(stage -> stage.output().size())
                .sum();
    }
}
