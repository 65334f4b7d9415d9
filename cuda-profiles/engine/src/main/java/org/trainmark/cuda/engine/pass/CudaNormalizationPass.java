package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.cuda.engine.gpu.Divisor;
import org.trainmark.cuda.engine.gpu.RowParts;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** Batch normalization: by the batch in training, by the running estimates in evaluation. */
final class CudaNormalizationPass implements UnitPass {

    private final CudaPassContext context;
    private final NetworkUnit.Normalized normalized;
    private final Moments moments;
    private final int unit;
    private final int channels;
    private final long pixels;
    private final RowParts parts;

    CudaNormalizationPass(CudaPassContext context, NetworkUnit.Normalized normalized, int unit) {
        this.context = context;
        this.normalized = normalized;
        this.unit = unit;
        moments = context.network().moments(normalized);
        channels = normalized.input().channels();
        pixels = (long) context.count() * normalized.input().pixels();
        parts = RowParts.of(pixels);
    }

    @Override
    public void forward() {
        long mean = mean();
        Stage stage = normalized.stage();
        long scale = CudaNetwork.offsets(context.network().parameters(), stage);
        long count = pixels * channels;
        launch(
                "normalize",
                ThreadGrid.over(count),
                context.buffers().input(unit),
                count,
                Divisor.of(channels),
                mean,
                moments.inverseDeviation(),
                scale,
                shift(scale),
                context.buffers().output(unit));
    }

    private long mean() {
        return switch (context.purpose()) {
            case TRAINING -> batchMoments();
            case TRAINING_AGAIN -> moments.mean();
            case EVALUATION -> settledMoments();
        };
    }

    private long batchMoments() {
        long sums = context.scratch().sums();
        long input = context.buffers().input(unit);
        ThreadGrid byColumns = ThreadGrid.ofColumns(channels, parts);
        launch("column_moments", byColumns, input, 0L, pixels, channels, parts.rows(), sums);
        launch("finish_mean", ThreadGrid.overColumns(channels), sums, parts.count(), channels, pixels, moments.mean());
        launch("column_moments", byColumns, input, moments.mean(), pixels, channels, parts.rows(), sums);
        launch(
                "finish_variance",
                ThreadGrid.overColumns(channels),
                sums,
                parts.count(),
                channels,
                pixels,
                (float) normalized.layer().epsilon(),
                (float) normalized.layer().decay(),
                moments.mean(),
                moments.inverseDeviation(),
                moments.runningMean(),
                moments.runningVariance());
        return moments.mean();
    }

    private long settledMoments() {
        float epsilon = (float) normalized.layer().epsilon();
        launch(
                "settled_deviation",
                ThreadGrid.over(channels),
                moments.runningVariance(),
                channels,
                epsilon,
                moments.inverseDeviation());
        return moments.runningMean();
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        long input = context.buffers().input(unit);
        long shiftSums = context.scratch().sums();
        long scaleSums = context.scratch().otherSums();
        launch(
                "normalization_sums",
                ThreadGrid.ofColumns(channels, parts),
                gradient,
                input,
                moments.mean(),
                moments.inverseDeviation(),
                pixels,
                channels,
                parts.rows(),
                shiftSums,
                scaleSums);
        long scale = CudaNetwork.offsets(context.network().parameters(), normalized.stage());
        long scaleGradient = CudaNetwork.offsets(context.network().gradients(), normalized.stage());
        finish(scaleSums, moments.scaleSums(), scaleGradient);
        finish(shiftSums, moments.shiftSums(), shift(scaleGradient));
        if (!wanted) {
            return gradient;
        }
        long into = context.slopes().take();
        launch(
                "normalization_backward",
                ThreadGrid.over(pixels * channels),
                gradient,
                input,
                pixels,
                Divisor.of(channels),
                moments.mean(),
                moments.inverseDeviation(),
                scale,
                moments.shiftSums(),
                moments.scaleSums(),
                into);
        return into;
    }

    /** Sums up parts for these rows alone, and into the gradient of the batch. */
    private void finish(long sums, long ofRows, long gradient) {
        context.finishSums(sums, parts, channels, false, ofRows);
        context.finishSums(sums, parts, channels, context.rows().onTop(), gradient);
    }

    private long shift(long scale) {
        return scale + (long) channels * Float.BYTES;
    }

    private void launch(String kernel, ThreadGrid grid, Object... arguments) {
        context.gpu().launch(kernel, grid, arguments);
    }
}
