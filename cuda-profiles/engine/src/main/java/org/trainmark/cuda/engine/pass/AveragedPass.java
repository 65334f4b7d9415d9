package org.trainmark.cuda.engine.pass;

import org.trainmark.cuda.engine.gpu.Divisor;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** The mean over all pixels, or positions. */
final class AveragedPass implements UnitPass {

    private final CudaPassContext context;
    private final NetworkUnit.Averaged averaged;
    private final int unit;

    AveragedPass(CudaPassContext context, NetworkUnit.Averaged averaged, int unit) {
        this.context = context;
        this.averaged = averaged;
        this.unit = unit;
    }

    @Override
    public void forward() {
        Buffers buffers = context.buffers();
        int channels = averaged.input().channels();
        int pixels = averaged.input().pixels();
        ThreadGrid grid = ThreadGrid.columnsOf(context.count(), channels);
        context.gpu().launch("mean_of_pixels", grid, buffers.input(unit), pixels, channels, buffers.output(unit));
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        if (!wanted) {
            return gradient;
        }
        long into = context.slopes().take();
        int size = averaged.input().size();
        long count = (long) context.count() * size;
        context.gpu()
                .launch(
                        "mean_of_pixels_backward",
                        ThreadGrid.over(count),
                        gradient,
                        averaged.input().pixels(),
                        Divisor.of(averaged.input().channels()),
                        Divisor.of(size),
                        count,
                        into);
        return into;
    }
}
