package org.trainmark.core.engine.nd4j.ops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;

/**
 * Memory that passes share which take turns: the first matrix of a width that each of them asks for is in the same
 * place, and so is the second.
 */
public final class Arena {

    private final Ops ops;
    private final Purpose purpose;
    private final long mostRows;
    private final Map<Long, List<INDArray>> blocksByColumns = new HashMap<>();

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
        private final Map<Long, Integer> taken = new HashMap<>();
        private final Map<Long, Deque<INDArray>> givenBack = new HashMap<>();

        private Cursor(long rows) {
            this.rows = rows;
        }

        /** Returns the next matrix, row-major {@code [rows, columns]}. */
        public INDArray next(long columns) {
            Deque<INDArray> free = givenBack.get(columns);
            if (free != null && !free.isEmpty()) {
                return free.pop();
            }
            List<INDArray> blocks = blocksByColumns.computeIfAbsent(columns, width -> new ArrayList<>());
            int number = taken.merge(columns, 1, Integer::sum) - 1;
            if (number == blocks.size()) {
                blocks.add(ops.vector(purpose, mostRows * columns));
            }
            return Ops.rowMajor(blocks.get(number), 0, rows, columns);
        }

        /** Takes a matrix back that operations from here on need no more. */
        public void giveBack(INDArray matrix) {
            givenBack
                    .computeIfAbsent((long) matrix.columns(), width -> new ArrayDeque<>())
                    .push(matrix);
        }

        public long rows() {
            return rows;
        }
    }
}
