package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The parameters as autograd sees them in one step: views without a gradient from before, so that it hands its own
 * over.
 */
final class ParameterLeaves {

    private final Supplier<List<NDArray>> parts;
    private final Supplier<NDArray> gradient;

    private ParameterLeaves(Supplier<List<NDArray>> parts, Supplier<NDArray> gradient) {
        this.parts = parts;
        this.gradient = gradient;
    }

    /** Has autograd go back to the vector, once for each call of {@link #parts}. */
    static ParameterLeaves ofVector(ParameterCuts cuts, NDArray vector) {
        NDArray leaf = leaf(vector);
        return new ParameterLeaves(() -> cuts.of(leaf), leaf::getGradient);
    }

    /** Has autograd go back to each part, as often as it likes. */
    static ParameterLeaves ofParts(ParameterCuts cuts, NDArray vector) {
        List<NDArray> leaves =
                cuts.of(vector).stream().map(ParameterLeaves::leaf).toList();
        return new ParameterLeaves(
                () -> leaves,
                () -> NDArrays.concat(new NDList(leaves.stream()
                        .map(leaf -> leaf.getGradient().flatten())
                        .toList())));
    }

    private static NDArray leaf(NDArray values) {
        NDArray leaf = values.stopGradient();
        leaf.setRequiresGradient(true);
        return leaf;
    }

    /** Returns the parameters by the numbers of their cuts. */
    List<NDArray> parts() {
        return parts.get();
    }

    /** Returns the sum of the gradients so far, as one vector. */
    NDArray gradient() {
        return gradient.get();
    }
}
