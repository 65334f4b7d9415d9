package org.trainmark.core.engine.nd4j.batch;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.pass.Network;

/**
 * The examples of a split on the device.
 *
 * @param features row-major {@code [count, inputs]}
 * @param targets row-major {@code [count, columns]}: for each example the shares of its classes, its tokens, or its
 *     target
 */
public record ResidentData(INDArray features, INDArray targets) {

    /**
     * Puts examples on the device.
     *
     * @param labelSmoothing share of each target that is spread evenly over all classes
     */
    public static ResidentData of(Ops ops, Examples examples, Network network, double labelSmoothing) {
        float[] targets =
                network.tokens().isPresent() ? examples.targets() : shares(examples, network.outputs(), labelSmoothing);
        return new ResidentData(
                matrix(ops, examples.features(), examples.count(), examples.width()),
                matrix(ops, targets, examples.count(), network.targetColumns()));
    }

    private static INDArray matrix(Ops ops, float[] values, int rows, int columns) {
        INDArray flat = ops.vector(Purpose.DATA, values.length);
        flat.data().setData(values);
        return Ops.rowMajor(flat, 0, rows, columns);
    }

    private static float[] shares(Examples examples, int outputs, double smoothing) {
        float[] shares = new float[Math.multiplyExact(outputs, examples.count())];
        for (int i = 0; i < shares.length; i++) {
            float target = examples.targets()[i / outputs];
            // A single output is a quantity or the share of the second of two classes.
            double share = outputs == 1 ? target : (int) target == i % outputs ? 1 : 0;
            shares[i] = smoothing == 0
                    ? (float) share
                    : (float) (share * (1 - smoothing) + smoothing / Math.max(2, outputs));
        }
        return shares;
    }
}
