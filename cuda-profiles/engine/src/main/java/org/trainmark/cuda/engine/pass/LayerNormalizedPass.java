package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.cuda.engine.gpu.RowParts;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** Layer normalization, which keeps two numbers for each position beside its input. */
final class LayerNormalizedPass implements UnitPass {

    private final CudaPassContext context;
    private final Stage stage;
    private final float epsilon;
    private final int unit;
    private final int channels;
    private final int rows;
    private final RowParts parts;

    LayerNormalizedPass(CudaPassContext context, NetworkUnit.LayerNormalized normalized, int unit) {
        this.context = context;
        this.unit = unit;
        stage = normalized.stage();
        epsilon = (float) normalized.layer().epsilon();
        channels = stage.input().channels();
        rows = Math.multiplyExact(context.count(), stage.input().pixels());
        parts = RowParts.of(rows);
    }

    private long means() {
        return context.buffers().rooms().get(unit).kept().get(0);
    }

    private long inverseDeviations() {
        return context.buffers().rooms().get(unit).kept().get(1);
    }

    /** Returns where the scales, or their gradients, stand. */
    private long scales(long vector) {
        return CudaNetwork.offsets(vector, stage);
    }

    private long shifts(long vector) {
        return scales(vector) + (long) channels * Float.BYTES;
    }

    @Override
    public void forward() {
        Buffers buffers = context.buffers();
        long parameters = context.network().parameters();
        context.gpu()
                .launch(
                        "layer_normalize",
                        ThreadGrid.warpPerRow(rows),
                        buffers.input(unit),
                        rows,
                        channels,
                        epsilon,
                        scales(parameters),
                        shifts(parameters),
                        means(),
                        inverseDeviations(),
                        buffers.output(unit));
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        sumForParameters(gradient);
        if (!wanted) {
            return gradient;
        }
        long into = context.slopes().take();
        context.gpu()
                .launch(
                        "layer_normalization_backward",
                        ThreadGrid.warpPerRow(rows),
                        gradient,
                        context.buffers().input(unit),
                        rows,
                        channels,
                        means(),
                        inverseDeviations(),
                        scales(context.network().parameters()),
                        into);
        return into;
    }

    private void sumForParameters(long gradient) {
        long gradients = context.network().gradients();
        boolean onTop = context.rows().onTop();
        boolean finished = parts.count() == 1 && !onTop;
        long shiftSums = finished ? shifts(gradients) : context.scratch().sums();
        long scaleSums = finished ? scales(gradients) : context.scratch().otherSums();
        context.gpu()
                .launch(
                        "layer_normalization_sums",
                        ThreadGrid.ofColumns(channels, parts),
                        gradient,
                        context.buffers().input(unit),
                        means(),
                        inverseDeviations(),
                        (long) rows,
                        channels,
                        parts.rows(),
                        shiftSums,
                        scaleSums);
        if (!finished) {
            context.finishSums(shiftSums, parts, channels, onTop, shifts(gradients));
            context.finishSums(scaleSums, parts, channels, onTop, scales(gradients));
        }
    }
}
