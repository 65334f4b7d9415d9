package org.trainmark.core.engine.nd4j.ops;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;

/**
 * Memory that passes share which take turns: the first matrix that each of them asks for is in the same place, and so
 * is the second.
 */
public final class Arena {

    private final Ops ops;
    private final Purpose purpose;
    private final long mostRows;
    private final List<INDArray> blocks = new ArrayList<>();

    public Arena(Ops ops, Purpose purpose, long mostRows) {
        this.ops = ops;
        this.purpose = purpose;
        this.mostRows = mostRows;
    }

    /** Returns what gives one pass its matrices, in the order in which every pass asks for them. */
    public Cursor start(long rows) {
        return new Cursor(rows);
    }

    /** The way of one pass through the memory. */
    public final class Cursor {

        private final long rows;
        private int next;

        private Cursor(long rows) {
            this.rows = rows;
        }

        /** Returns the next matrix, row-major {@code [rows, columns]}. */
        public INDArray next(long columns) {
            if (next == blocks.size()) {
                blocks.add(ops.vector(purpose, mostRows * columns));
            }
            return Ops.rowMajor(blocks.get(next++), 0, rows, columns);
        }

        public long rows() {
            return rows;
        }
    }
}
