package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;

/** From logits and targets to the gradient of the mean loss by every parameter, for a fixed number of rows. */
final class BackwardPass {

    private final List<Runnable> operations = new ArrayList<>();

    /**
     * Prepares the pass.
     *
     * @param targets column-major {@code [rows, outputs]}
     * @param memory flat, at least {@code rows} times {@link Network#unitsPerRow}
     */
    BackwardPass(Ops ops, Network network, ForwardPass forward, INDArray targets, INDArray memory) {
        long rows = targets.size(0);
        Carver carver = new Carver(memory, rows);
        List<INDArray> deltas = network.layers().stream()
                .map(layer -> carver.next(layer.outputs()))
                .toList();
        INDArray ones = ops.vector(Purpose.WORKSPACE, rows).reshape('f', 1, rows);
        ones.assign(1);
        INDArray last = deltas.get(deltas.size() - 1);
        operations.add(LossGradient.of(network.loss(), ops, forward.logits(), targets, last));
        for (int i = deltas.size() - 1; i >= 0; i--) {
            INDArray delta = deltas.get(i);
            Parameters.Layer gradient = network.gradients().layer(i);
            operations.add(ops.product(forward.input(i), true, delta, false, 1.0 / rows, gradient.weights()));
            operations.add(ops.product(ones, false, delta, false, 1.0 / rows, gradient.bias()));
            if (i > 0) {
                INDArray weights = network.parameters().layer(i).weights();
                operations.add(ops.product(delta, false, weights, true, 1, deltas.get(i - 1)));
                operations.add(forward.activation(i - 1).backward(deltas.get(i - 1)));
            }
        }
    }

    void run() {
        operations.forEach(Runnable::run);
    }
}
