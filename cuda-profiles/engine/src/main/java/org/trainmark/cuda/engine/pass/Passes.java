package org.trainmark.cuda.engine.pass;

import org.trainmark.cuda.engine.gpu.RowParts;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/** A network's ways forward and back, for some rows. */
public final class Passes {

    private final CudaPassContext context;
    private final Chain chain;

    public Passes(CudaPassContext context) {
        this.context = context;
        chain = new Chain(context);
    }

    /** Returns how much of the work of other units products do. */
    public FusedShare fused() {
        return chain.fused();
    }

    public void forward() {
        chain.forward();
    }

    /**
     * Finds the gradients of all parameters.
     *
     * @param gradient of the logits, in memory for slopes, which is given back
     */
    public void backward(long gradient) {
        int last = context.network().units().size() - 1;
        long bias = context.network().lastBias(context.network().gradients());
        if (bias != 0 && chain.fusion().biasGradient(last).isEmpty()) {
            sumLastBias(gradient, bias);
        }
        chain.backward(gradient, false, false);
    }

    private void sumLastBias(long gradient, long bias) {
        long rows = (long) context.count() * context.network().targets();
        int outputs = context.network().outputs();
        RowParts parts = RowParts.of(rows);
        boolean finished = parts.count() == 1 && !context.rows().onTop();
        long sums = finished ? bias : context.scratch().sums();
        ThreadGrid grid = ThreadGrid.ofColumns(outputs, parts);
        context.gpu().launch("column_moments", grid, gradient, 0L, rows, outputs, parts.rows(), sums);
        if (!finished) {
            context.finishSums(sums, parts, outputs, context.rows().onTop(), bias);
        }
    }
}
