package org.trainmark.core.engine.nd4j;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.Ops.Scale;

/**
 * The sum of each column of a matrix in the JVM's reach, which costs one reading of it.
 *
 * <p>Some rows are copied to an array at a time and added to as many rows of sums, entry by entry, since the compiler
 * makes vector instructions of loops over arrays that start at index 0.
 */
final class ColumnSums implements Runnable {

    /** Values at a time: two arrays of this length fit the first-level cache. */
    private static final int BLOCK = 2048;

    private final FloatBuffer matrix;
    private final FloatBuffer result;
    private final Scale scale;
    private final int columns;
    private final float[] some;
    private final float[] sums;

    /** @param result flat, as long as the matrix has columns */
    ColumnSums(INDArray matrix, Scale scale, INDArray result) {
        this.matrix = new HostMemory(matrix).floats();
        this.result = new HostMemory(result).floats();
        this.scale = scale;
        columns = matrix.columns();
        int rows = Math.min(matrix.rows(), Math.max(1, BLOCK / columns));
        some = new float[rows * columns];
        sums = new float[rows * columns];
    }

    @Override
    public void run() {
        Arrays.fill(sums, 0);
        for (int from = 0; from < matrix.capacity(); from += some.length) {
            int count = Math.min(some.length, matrix.capacity() - from);
            matrix.get(from, some, 0, count);
            add(some, sums, count);
        }
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            for (int i = column; i < sums.length; i += columns) {
                sum += sums[i];
            }
            double kept = scale.kept() == 0 ? 0 : scale.kept() * result.get(column);
            result.put(column, (float) (scale.product() * sum + kept));
        }
    }

    private static void add(float[] values, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[i];
        }
    }
}
