package org.trainmark.cuda.engine.pass;

import org.trainmark.cuda.engine.gpu.Divisor;
import org.trainmark.cuda.engine.gpu.StridedProduct;
import org.trainmark.cuda.engine.gpu.StridedProduct.Matrices;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/**
 * Attention between its two projections: for each head the products of all examples at once, which reach into the
 * positions' channels where they stand.
 *
 * <p>The weights of a head are row-major {@code [examples, queries, keys]}; in BLAS's eyes a query's are a column.
 */
final class AttendedPass implements UnitPass {

    private final CudaPassContext context;
    private final NetworkUnit.Attended attended;
    private final int unit;
    private final int positions;
    private final int channels;
    private final int heads;
    private final int width;
    private final double scale;

    AttendedPass(CudaPassContext context, NetworkUnit.Attended attended, int unit) {
        this.context = context;
        this.attended = attended;
        this.unit = unit;
        positions = attended.output().pixels();
        channels = attended.output().channels();
        heads = attended.layer().heads();
        width = channels / heads;
        scale = 1 / Math.sqrt(width);
    }

    private long weights() {
        return context.buffers().rooms().get(unit).kept().get(0);
    }

    /** Returns a head's queries (0), keys (1) or values (2), or their gradients: a column of each position. */
    private Matrices projected(long all, int which, int head) {
        long first = (long) which * channels + (long) head * width;
        return channels(all, first, 3 * channels);
    }

    private Matrices ofHead(long all, int head) {
        return channels(all, (long) head * width, channels);
    }

    private Matrices channels(long all, long first, int each) {
        return new Matrices(all + bytes(first), each, (long) each * positions);
    }

    private Matrices ofPairs(long all, int head) {
        long square = (long) positions * positions;
        return new Matrices(all + bytes((long) head * context.count() * square), positions, square);
    }

    private long bytes(long values) {
        return values * context.precision().bytes();
    }

    @Override
    public void forward() {
        long input = context.buffers().input(unit);
        long output = context.buffers().output(unit);
        for (int head = 0; head < heads; head++) {
            pairs(projected(input, 1, head), projected(input, 0, head), scale, ofPairs(weights(), head));
        }
        launch("attention_weights", weights());
        for (int head = 0; head < heads; head++) {
            sums(projected(input, 2, head), ofPairs(weights(), head), false, 1, ofHead(output, head));
        }
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        long input = context.buffers().input(unit);
        long byWeights = context.scratch().attention();
        long into = context.slopes().take();
        context.together(
                () -> {
                    for (int head = 0; head < heads; head++) {
                        pairs(projected(input, 2, head), ofHead(gradient, head), 1, ofPairs(byWeights, head));
                    }
                    launch("attention_weights_backward", weights(), byWeights);
                },
                () -> {
                    for (int head = 0; head < heads; head++) {
                        sums(ofHead(gradient, head), ofPairs(weights(), head), true, 1, projected(into, 2, head));
                    }
                });
        context.together(() -> byProjected(1, false, byWeights, into), () -> byProjected(0, true, byWeights, into));
        return into;
    }

    /** Finds the gradient by queries, which is made of keys, or by keys, which is made of queries. */
    private void byProjected(int of, boolean transposed, long byWeights, long into) {
        long input = context.buffers().input(unit);
        for (int head = 0; head < heads; head++) {
            sums(
                    projected(input, of, head),
                    ofPairs(byWeights, head),
                    transposed,
                    scale,
                    projected(into, 1 - of, head));
        }
    }

    /** Multiplies each column by each of others. */
    private void pairs(Matrices columns, Matrices others, double factor, Matrices into) {
        multiply(new StridedProduct(
                true, false, positions, positions, width, factor, columns, others, into, context.count()));
    }

    /** Adds up columns, as many as there are positions, with weights. */
    private void sums(Matrices columns, Matrices weights, boolean transposed, double factor, Matrices into) {
        multiply(new StridedProduct(
                false, transposed, width, positions, positions, factor, columns, weights, into, context.count()));
    }

    private void multiply(StridedProduct product) {
        context.gpu().multiply(product);
    }

    private void launch(String kernel, long... matrices) {
        long rows = (long) context.count() * heads * positions;
        Object[] arguments = new Object[matrices.length + 3];
        for (int i = 0; i < matrices.length; i++) {
            arguments[i] = matrices[i];
        }
        arguments[matrices.length] = rows;
        arguments[matrices.length + 1] = Divisor.of(positions);
        arguments[matrices.length + 2] = attended.layer().causal() ? 1 : 0;
        context.gpu().launch(kernel, ThreadGrid.warpPerRow(rows), arguments);
    }
}
