package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.cuda.engine.gpu.ConvolutionShape;
import org.trainmark.cuda.engine.gpu.Convolved;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/**
 * A convolution by cuDNN. Parameters have each filter channel by channel, cuDNN wants the channels of each of its cells
 * side by side: so filters are copied, and in 16 bits narrowed, on the way forward, and their gradient is brought back.
 */
final class CudaConvolutionPass implements UnitPass {

    private final CudaPassContext context;
    private final ConvolutionSpace space;
    private final Stage stage;
    private final Convolution layer;
    private final int unit;

    CudaConvolutionPass(CudaPassContext context, ConvolutionSpace space, NetworkUnit.Filtered filtered, int unit) {
        this.context = context;
        this.space = space;
        stage = filtered.stage();
        layer = filtered.layer();
        this.unit = unit;
    }

    @Override
    public void forward() {
        long weights = CudaNetwork.at(context.network().parameters(), stage.firstParameter());
        reorder("filters_for_cudnn", weights, space.filters(stage));
        Buffers buffers = context.buffers();
        for (int image = 0; image < context.count(); image += space.images()) {
            long from = buffers.input(unit) + bytes((long) image * stage.input().size());
            long to = buffers.output(unit) + bytes((long) image * stage.output().size());
            int count = Math.min(space.images(), context.count() - image);
            convolve(Convolved.Result.OUTPUTS, count, from, space.filters(stage), to);
        }
    }

    /** Takes all images at once, since a training brings no more than that. */
    @Override
    public long backward(long gradient, boolean wanted) {
        long images = context.buffers().input(unit);
        convolve(Convolved.Result.FILTER_GRADIENT, context.count(), images, space.gradient(), gradient);
        long into = CudaNetwork.at(context.network().gradients(), stage.firstParameter());
        reorder(
                "filter_gradient_of_cudnn",
                space.gradient(),
                into,
                context.rows().onTop() ? 1 : 0);
        if (!wanted) {
            return gradient;
        }
        long before = context.slopes().take();
        convolve(Convolved.Result.IMAGE_GRADIENT, context.count(), before, space.filters(stage), gradient);
        return before;
    }

    private void convolve(Convolved.Result result, int images, long input, long filters, long outputs) {
        ConvolutionShape shape = ConvolutionShape.of(stage, layer, images);
        long workspace = space.workspace();
        context.gpu()
                .convolve(new Convolved(result, shape, input, filters, outputs, workspace, space.workspaceBytes()));
    }

    private void reorder(String kernel, long from, long into) {
        launch(kernel, from, stage.input().channels(), cells(), stage.weights(), into);
    }

    private void reorder(String kernel, long from, long into, int onTop) {
        launch(kernel, from, stage.input().channels(), cells(), stage.weights(), onTop, into);
    }

    private void launch(String kernel, Object... arguments) {
        context.gpu().launch(kernel, ThreadGrid.over(stage.weights()), arguments);
    }

    private int cells() {
        return layer.kernel() * layer.kernel();
    }

    private long bytes(long values) {
        return values * context.precision().bytes();
    }
}
