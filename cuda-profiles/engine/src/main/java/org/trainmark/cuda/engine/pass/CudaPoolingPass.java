package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Layer.Pooling;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** The largest or the mean value of each window. */
final class CudaPoolingPass implements UnitPass {

    private final CudaPassContext context;
    private final NetworkUnit.Pooled pooled;
    private final int unit;
    private final int[] windows;
    private final int maximum;

    CudaPoolingPass(CudaPassContext context, NetworkUnit.Pooled pooled, int unit) {
        this.context = context;
        this.pooled = pooled;
        this.unit = unit;
        Pooling layer = pooled.layer();
        windows = Patches.windows(pooled.stage(), layer.size(), layer.stride(), 0);
        maximum = layer.kind() == Pooling.Kind.MAX ? 1 : 0;
    }

    @Override
    public void forward() {
        long count = (long) context.count() * pooled.output().size();
        Buffers buffers = context.buffers();
        context.gpu()
                .launch(
                        "pool",
                        ThreadGrid.over(count),
                        buffers.input(unit),
                        windows,
                        maximum,
                        count,
                        buffers.output(unit));
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        if (!wanted) {
            return gradient;
        }
        long into = context.slopes().take();
        long count = (long) context.count() * pooled.input().size();
        long images = context.buffers().input(unit);
        context.gpu().launch("pool_backward", ThreadGrid.over(count), gradient, images, windows, maximum, count, into);
        return into;
    }
}
