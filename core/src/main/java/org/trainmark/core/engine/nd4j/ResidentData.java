package org.trainmark.core.engine.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.MemoryReading.Purpose;

/**
 * The examples of a split on the device.
 *
 * @param features row-major {@code [count, inputs]}
 * @param targets row-major {@code [outputs, count]}: for each class a row with ones where it is the target, or the one
 *     row of targets; so a gathered batch is column-major by example
 */
record ResidentData(INDArray features, INDArray targets) {

    static ResidentData of(Ops ops, Examples examples, int outputs) {
        return new ResidentData(
                matrix(ops, examples.features(), examples.count(), examples.width()),
                matrix(ops, targetRows(examples, outputs), outputs, examples.count()));
    }

    private static INDArray matrix(Ops ops, float[] values, int rows, int columns) {
        INDArray flat = ops.vector(Purpose.DATA, values.length);
        flat.data().setData(values);
        return Ops.rowMajor(flat, rows, columns);
    }

    private static float[] targetRows(Examples examples, int outputs) {
        if (outputs == 1) {
            return examples.targets();
        }
        int count = examples.count();
        float[] rows = new float[Math.multiplyExact(outputs, count)];
        for (int i = 0; i < count; i++) {
            rows[count * (int) examples.targets()[i] + i] = 1;
        }
        return rows;
    }
}
