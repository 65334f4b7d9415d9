package org.trainmark.cuda.engine.pass;

import java.util.OptionalLong;
import org.trainmark.core.engine.DropoutMask;
import org.trainmark.core.model.Activation;
import org.trainmark.cuda.engine.gpu.Divisor;
import org.trainmark.cuda.engine.gpu.RowParts;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** Bias, activation and dropout of each value. */
final class PointwisePass implements UnitPass {

    private final CudaPassContext context;
    private final Fusion fusion;
    private final NetworkUnit.Pointwise pointwise;
    private final int unit;
    private final long bias;
    private final int threshold;

    PointwisePass(CudaPassContext context, Fusion fusion, NetworkUnit.Pointwise pointwise, int unit) {
        this.context = context;
        this.fusion = fusion;
        this.pointwise = pointwise;
        this.unit = unit;
        bias = bias(context.network().parameters());
        threshold = context.training()
                ? DropoutMask.of(pointwise.dropout(), 0, 0, 0).threshold()
                : 0;
    }

    private long bias(long vector) {
        OptionalLong first = pointwise.bias();
        return first.isPresent() ? CudaNetwork.at(vector, first.getAsLong()) : 0;
    }

    private float keptScale() {
        return (float) (1 / (1 - pointwise.dropout()));
    }

    @Override
    public void forward() {
        if (fusion.forward(unit - 1).isPresent()) {
            return;
        }
        int width = pointwise.shape().size();
        long count = (long) context.count() * width;
        context.gpu()
                .launch(
                        "pointwise_forward",
                        ThreadGrid.over(count),
                        context.buffers().input(unit),
                        bias,
                        Divisor.of(width),
                        Divisor.of(pointwise.shape().channels()),
                        count,
                        KernelNumbers.of(pointwise.activation()),
                        threshold,
                        keptScale(),
                        context.seed(),
                        pointwise.dropoutStage(),
                        context.rows().first(),
                        context.state(),
                        context.buffers().output(unit));
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        boolean sloped = fusion.slope(unit + 1).isPresent();
        long biasGradient = fusion.biasGradient(unit - 1).isPresent()
                ? 0
                : bias(context.network().gradients());
        if (!sloped || biasGradient != 0) {
            backward(gradient, sloped ? Activation.IDENTITY : pointwise.activation(), biasGradient);
        }
        return gradient;
    }

    @Override
    public boolean changesGradient() {
        return threshold > 0 || pointwise.activation() != Activation.IDENTITY;
    }

    private void backward(long gradient, Activation activation, long biasGradient) {
        int channels = pointwise.shape().channels();
        int pixels = pointwise.shape().pixels();
        long rows = (long) context.count() * pixels;
        RowParts parts = RowParts.of(rows);
        boolean finished = parts.count() == 1 && !context.rows().onTop();
        long sums =
                biasGradient == 0 || finished ? biasGradient : context.scratch().sums();
        launchBackward(gradient, activation, rows, parts, sums);
        if (biasGradient != 0 && !finished) {
            context.finishSums(sums, parts, channels, context.rows().onTop(), biasGradient);
        }
    }

    /** Launches what fits: without dropout a ReLU has a kernel of its own, and where there is none, sums are all. */
    private void launchBackward(long gradient, Activation activation, long rows, RowParts parts, long sums) {
        int channels = pointwise.shape().channels();
        ThreadGrid grid = ThreadGrid.ofColumns(channels, parts);
        long out = context.buffers().output(unit);
        if (threshold == 0 && activation == Activation.RELU) {
            context.gpu().launch("relu_backward", grid, gradient, out, channels, rows, parts.rows(), sums);
        } else if (threshold == 0 && activation == Activation.IDENTITY) {
            if (sums != 0) {
                context.gpu().launch("column_moments", grid, gradient, 0L, rows, channels, parts.rows(), sums);
            }
        } else {
            launchGeneral(gradient, activation, rows, parts, sums);
        }
    }

    private void launchGeneral(long gradient, Activation activation, long rows, RowParts parts, long sums) {
        int channels = pointwise.shape().channels();
        context.gpu()
                .launch(
                        "pointwise_backward",
                        ThreadGrid.ofColumns(channels, parts),
                        gradient,
                        context.buffers().input(unit),
                        bias,
                        context.buffers().output(unit),
                        Divisor.of(pointwise.shape().pixels()),
                        channels,
                        rows,
                        parts.rows(),
                        KernelNumbers.of(activation),
                        threshold,
                        keptScale(),
                        context.seed(),
                        pointwise.dropoutStage(),
                        context.rows().first(),
                        context.state(),
                        sums);
    }
}
