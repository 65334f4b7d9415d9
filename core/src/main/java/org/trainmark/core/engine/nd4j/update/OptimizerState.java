package org.trainmark.core.engine.nd4j.update;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Parameters.Piece;
import org.trainmark.core.engine.nd4j.pass.StepCount;

/**
 * What an optimizer keeps for the parameters, in as many pieces as there are updates, and the steps that it counts.
 *
 * <p>Each update has vectors of its own: ND4J's updaters take two and a half times as long on parts of one.
 */
public final class OptimizerState {

    private final Ops ops;
    private final StepCount steps;
    private final int length;
    private final List<Kept> pieces = new ArrayList<>();

    /**
     * Some of one of the values that are kept for each parameter, wherever that is.
     *
     * @param number of the value, from 0
     * @param from the first parameter
     */
    private record Kept(int number, int from, Supplier<float[]> values, Consumer<float[]> become) {}

    /**
     * Keeps nothing yet.
     *
     * @param length of all parameters
     */
    public OptimizerState(Ops ops, StepCount steps, int length) {
        this.ops = ops;
        this.steps = steps;
        this.length = length;
    }

    /** Returns the number of the step in progress, from 1. */
    long step() {
        return steps.taken() + 1;
    }

    /** Returns zeros for some parameters, where ND4J's arrays are. */
    INDArray vector(int number, Piece parameters) {
        INDArray vector =
                ops.vector(Purpose.OPTIMIZER_STATE, parameters.values().length());
        pieces.add(new Kept(
                number,
                (int) parameters.from(),
                () -> Ops.toArray(vector),
                values -> vector.data().setData(values)));
        return vector;
    }

    /** Returns zeros for some parameters in the heap, in blocks that are full but for the last. */
    float[][] blocks(int number, Piece parameters, int block) {
        int count = Math.toIntExact(parameters.values().length());
        ops.countInHeap(Purpose.OPTIMIZER_STATE, (long) count * Float.BYTES);
        float[][] blocks = new float[(count + block - 1) / block][];
        for (int i = 0; i < blocks.length; i++) {
            int from = i * block;
            blocks[i] = new float[Math.min(block, count - from)];
            float[] values = blocks[i];
            pieces.add(new Kept(
                    number,
                    (int) parameters.from() + from,
                    () -> values,
                    others -> System.arraycopy(others, 0, values, 0, values.length)));
        }
        return blocks;
    }

    /** Returns a copy of the values, each kind in the order of the parameters. */
    public SortedMap<String, float[]> copy() {
        SortedMap<String, float[]> copy = new TreeMap<>();
        for (Kept piece : pieces) {
            float[] values = piece.values().get();
            float[] all = copy.computeIfAbsent(SessionState.ofOptimizer(piece.number()), name -> new float[length]);
            System.arraycopy(values, 0, all, piece.from(), values.length);
        }
        return copy;
    }

    /** Makes the values what they were. */
    public void restore(SessionState state) {
        for (Kept piece : pieces) {
            int size = piece.values().get().length;
            float[] all = state.vector(SessionState.ofOptimizer(piece.number()));
            piece.become().accept(Arrays.copyOfRange(all, piece.from(), piece.from() + size));
        }
    }
}
