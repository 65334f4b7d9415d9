package org.trainmark.core.engine.nd4j.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Script;
import org.trainmark.core.engine.nd4j.ops.Share;

/**
 * What the layers of one pass have in common.
 *
 * @param script takes the pass's operations
 * @param memory for outputs and whatever layers keep for the way back
 * @param wayBack empty in evaluation
 * @param part which rows of a batch these are; meaningless in evaluation
 */
public record PassContext(
        Ops ops, Network network, Script script, Arena.Cursor memory, Optional<WayBack> wayBack, BatchPart part) {

    /**
     * What the way back needs besides what the way forward leaves.
     *
     * @param scratch for what a layer forgets again at once, flat
     * @param gradients for those of values between layers
     * @param blocks for what is within residuals, where that is computed again; empty if it is kept
     * @param again whether the way forward is gone once more: whatever it leaves beside values is there already
     */
    public record WayBack(INDArray scratch, Arena.Cursor gradients, Optional<Arena> blocks, boolean again) {}

    /** Returns the context of a pass that has no way back. */
    public static PassContext ofEvaluation(Ops ops, Network network, Script script, Arena.Cursor memory) {
        return new PassContext(ops, network, script, memory, Optional.empty(), BatchPart.NONE);
    }

    boolean training() {
        return wayBack.isPresent();
    }

    /** Returns where what is within a residual can stand until the next: empty if it is to be kept. */
    Optional<Arena> blocks() {
        return wayBack.flatMap(WayBack::blocks);
    }

    /** Returns this within a residual whose values are not kept. */
    PassContext within(Arena blocks, boolean again) {
        WayBack back = wayBack.orElseThrow();
        WayBack inner = new WayBack(back.scratch(), back.gradients(), Optional.empty(), again);
        return new PassContext(ops, network, script, blocks.start(memory.rows()), Optional.of(inner), part);
    }

    /** Returns the memory of gradients of values between layers. */
    Arena.Cursor gradients() {
        return wayBack.orElseThrow().gradients();
    }

    /** Returns whether this way forward is the first of its step. */
    boolean first() {
        return wayBack.filter(WayBack::again).isEmpty();
    }

    /**
     * Returns a matrix of as many rows as the share has, whose values last to the end of the layer.
     *
     * @param columns at most as many as the widest layer has
     */
    INDArray scratch(Share share, long columns) {
        int rows = (int) memory.rows();
        // Shares are in different layers at a time, so each has its place whatever the layer's width.
        return Ops.rowMajor(
                wayBack.orElseThrow().scratch(), (long) share.from(rows) * network.widest(), share.size(rows), columns);
    }

    /** Returns the next matrix of memory. */
    INDArray next(long columns) {
        return memory.next(columns);
    }

    /**
     * Appends that the sum of the shares' gradients goes to {@code to}, or is added where an earlier part has written.
     */
    void accumulate(List<INDArray> ofShares, INDArray to) {
        int length = Math.toIntExact(to.length());
        script.parameters(length, share -> {
            INDArray into = share.values(to);
            List<Runnable> sum = new ArrayList<>();
            for (INDArray each : ofShares) {
                String operation = part.kept() > 0 || !sum.isEmpty() ? "add" : "assign";
                sum.add(ops.prepare(operation, List.of(into, share.values(each)), into));
            }
            return Ops.inTurn(sum.toArray(Runnable[]::new));
        });
    }
}
