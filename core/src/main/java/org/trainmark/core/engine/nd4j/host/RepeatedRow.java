package org.trainmark.core.engine.nd4j.host;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One row of values, written to every row of a matrix in the JVM's reach. */
public final class RepeatedRow implements Runnable {

    private final FloatBuffer values;
    private final FloatBuffer matrix;
    private final RowTile tile;
    private final float[] row;
    private final float[] some;

    /** @param values [columns], read at each run */
    public RepeatedRow(INDArray values, INDArray matrix) {
        this.values = new HostMemory(values).floats();
        this.matrix = new HostMemory(matrix).floats();
        tile = RowTile.of(matrix.rows(), matrix.columns());
        row = new float[matrix.columns()];
        some = tile.newArray();
    }

    @Override
    public void run() {
        values.get(0, row);
        tile.spread(row, some);
        for (int from = 0; from < matrix.capacity(); from += some.length) {
            matrix.put(from, some, 0, Math.min(some.length, matrix.capacity() - from));
        }
    }
}
