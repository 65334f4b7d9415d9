package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.model.DenseLayer;

/** From logits and targets to the gradient of the mean loss by every parameter, for a fixed number of rows. */
final class BackwardPass {

    private final Network network;
    private final ForwardPass forward;
    private final List<INDArray> deltas = new ArrayList<>();
    private final LossGradient lossGradient;
    private final INDArray ones;

    /**
     * Prepares the pass.
     *
     * @param targets column-major {@code [rows, outputs]}
     * @param memory flat, at least {@code rows} times one more than {@link Network#unitsPerRow}
     */
    BackwardPass(Ops ops, Network network, ForwardPass forward, INDArray targets, INDArray memory) {
        this.network = network;
        this.forward = forward;
        Carver carver = new Carver(memory, targets.size(0));
        for (DenseLayer layer : network.layers()) {
            deltas.add(carver.next(layer.outputs()));
        }
        ones = carver.next(1).reshape('f', 1, targets.size(0));
        lossGradient = LossGradient.of(network.loss(), ops, forward.logits(), targets, delta(deltas.size() - 1));
    }

    void run() {
        // Passes of other sizes share this memory, so the ones are written each time.
        ones.assign(1);
        lossGradient.compute();
        double perExample = 1.0 / ones.length();
        for (int i = deltas.size() - 1; i >= 0; i--) {
            Parameters.Layer gradient = network.gradients().layer(i);
            Nd4j.gemm(forward.input(i), delta(i), gradient.weights(), true, false, perExample, 0);
            Nd4j.gemm(ones, delta(i), gradient.bias(), false, false, perExample, 0);
            if (i > 0) {
                INDArray weights = network.parameters().layer(i).weights();
                Nd4j.gemm(delta(i), weights, delta(i - 1), false, true, 1, 0);
                forward.activation(i - 1).backward(delta(i - 1));
            }
        }
    }

    /** Returns the gradient of the summed loss by the pre-activations of a layer. */
    private INDArray delta(int layer) {
        return deltas.get(layer);
    }
}
