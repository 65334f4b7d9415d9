package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.host.RowTile;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;

/**
 * The sum of each column of a matrix in the JVM's reach, which costs one reading of it.
 *
 * <p>Some rows are copied to an array at a time and added to as many rows of sums, entry by entry.
 */
final class ColumnSums implements Runnable {

    private final FloatBuffer matrix;
    private final FloatBuffer result;
    private final Scale scale;
    private final int rows;
    private final int matrixColumns;
    private final int from;
    private final int columns;
    private final RowTile tile;
    private final float[] some;
    private final float[] sums;

    /**
     * Prepares the sums of a share of the columns.
     *
     * @param result flat, as long as the share has columns
     */
    ColumnSums(INDArray matrix, Share share, Scale scale, INDArray result) {
        this.matrix = new HostMemory(matrix).floats();
        this.result = new HostMemory(result).floats();
        this.scale = scale;
        rows = matrix.rows();
        matrixColumns = matrix.columns();
        from = share.from(matrixColumns);
        columns = share.size(matrixColumns);
        tile = RowTile.of(rows, columns);
        some = tile.newArray();
        sums = tile.newArray();
    }

    @Override
    public void run() {
        Arrays.fill(sums, 0);
        for (int row = 0; row < rows; row += tile.rows()) {
            int count = Math.min(tile.rows(), rows - row);
            copy(row, count);
            add(some, sums, count * columns);
        }
        for (int column = 0; column < columns; column++) {
            double kept = scale.kept() == 0 ? 0 : scale.kept() * result.get(column);
            result.put(column, (float) (scale.product() * tile.sum(sums, column) + kept));
        }
    }

    private void copy(int first, int count) {
        if (columns == matrixColumns) {
            matrix.get(first * columns, some, 0, count * columns);
            return;
        }
        for (int row = 0; row < count; row++) {
            matrix.get((first + row) * matrixColumns + from, some, row * columns, columns);
        }
    }

    private static void add(float[] values, float[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += values[i];
        }
    }
}
