package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.Exponential;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.host.RowTile;

/** The gradient of the mean cross-entropy by logits of classes, in the JVM's reach, some rows at a time. */
public final class ClassLoss implements Runnable {

    private final FloatBuffer logits;
    private final FloatBuffer shares;
    private final FloatBuffer gradient;
    private final int columns;
    private final float share;
    private final Exponential exponential = new Exponential();
    private final float[] some;
    private final float[] targets;

    /**
     * Prepares the gradients of some rows.
     *
     * @param logits row-major {@code [rows, classes]}
     * @param shares of the classes in each target, likewise
     * @param count of examples that the mean is over
     * @param gradient likewise, overwritten
     */
    public ClassLoss(INDArray logits, INDArray shares, long count, INDArray gradient) {
        this.logits = new HostMemory(logits).floats();
        this.shares = new HostMemory(shares).floats();
        this.gradient = new HostMemory(gradient).floats();
        columns = logits.columns();
        share = (float) (1.0 / count);
        RowTile tile = RowTile.of(logits.rows(), columns);
        some = tile.newArray();
        targets = tile.newArray();
    }

    /** Returns whether gradients by these logits can be prepared. */
    public static boolean fits(INDArray logits) {
        return HostMemory.fits(logits) && logits.columns() <= Exponential.MOST;
    }

    @Override
    public void run() {
        for (int from = 0; from < logits.capacity(); from += some.length) {
            int count = Math.min(some.length, logits.capacity() - from);
            logits.get(from, some, 0, count);
            shares.get(from, targets, 0, count);
            for (int row = 0; row < count; row += columns) {
                subtractLargest(row);
            }
            exponential.apply(some, count);
            for (int row = 0; row < count; row += columns) {
                divideBySum(row);
            }
            differentiate(some, targets, share, count);
            gradient.put(from, some, 0, count);
        }
    }

    private void subtractLargest(int row) {
        float most = some[row];
        for (int i = row + 1; i < row + columns; i++) {
            most = Math.max(most, some[i]);
        }
        for (int i = row; i < row + columns; i++) {
            some[i] -= most;
        }
    }

    private void divideBySum(int row) {
        float sum = 0;
        for (int i = row; i < row + columns; i++) {
            sum += some[i];
        }
        float inverse = 1 / sum;
        for (int i = row; i < row + columns; i++) {
            some[i] *= inverse;
        }
    }

    private static void differentiate(float[] predicted, float[] targets, float share, int count) {
        for (int i = 0; i < count; i++) {
            predicted[i] = (predicted[i] - targets[i]) * share;
        }
    }
}
