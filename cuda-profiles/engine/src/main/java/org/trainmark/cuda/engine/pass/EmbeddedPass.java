package org.trainmark.cuda.engine.pass;

import org.trainmark.cuda.engine.gpu.Divisor;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** A vector for each token. */
final class EmbeddedPass implements UnitPass {

    /** Columns that a block sums up, four to each thread of a warp. */
    private static final int COLUMNS = 4 * ThreadGrid.WARP;

    /** Warps that look for a token. */
    private static final int WARPS = 32;

    private final CudaPassContext context;
    private final NetworkUnit.Embedded embedded;
    private final int unit;
    private final int width;
    private final int tokens;

    EmbeddedPass(CudaPassContext context, NetworkUnit.Embedded embedded, int unit) {
        this.context = context;
        this.embedded = embedded;
        this.unit = unit;
        width = embedded.output().channels();
        tokens = Math.multiplyExact(context.count(), embedded.input().size());
    }

    @Override
    public void forward() {
        Buffers buffers = context.buffers();
        long count = (long) tokens * width;
        context.gpu()
                .launch(
                        "embed",
                        ThreadGrid.over(count),
                        buffers.input(unit),
                        context.network().forProducts(embedded.stage().firstParameter()),
                        Divisor.of(width),
                        count,
                        buffers.output(unit));
    }

    /** Tokens have no gradient. */
    @Override
    public long backward(long gradient, boolean wanted) {
        int vocabulary = embedded.input().vocabulary();
        context.gpu()
                .launch(
                        "embedding_gradient",
                        new ThreadGrid(vocabulary, (int) ThreadGrid.ceilDivide(width, COLUMNS), ThreadGrid.WARP, WARPS),
                        context.buffers().input(unit),
                        gradient,
                        tokens,
                        width,
                        embedded.shared() || context.rows().onTop() ? 1 : 0,
                        CudaNetwork.at(
                                context.network().gradients(), embedded.stage().firstParameter()));
        return gradient;
    }
}
