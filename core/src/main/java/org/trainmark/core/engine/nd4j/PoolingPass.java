package org.trainmark.core.engine.nd4j;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Pooling;

/** The largest or the mean value of each window. */
final class PoolingPass implements LayerPass {

    private final PassContext context;
    private final Pooling pooling;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;

    PoolingPass(PassContext context, Pooling pooling, Stage stage, INDArray input) {
        this.context = context;
        this.pooling = pooling;
        this.stage = stage;
        this.input = ConvolutionPass.images(input, stage.input());
        output = context.next(stage.output().size());
    }

    private String operation() {
        return pooling.kind() == Pooling.Kind.MAX ? "maxpool2d" : "avgpool2d";
    }

    private long[] arguments() {
        return Window.arguments(pooling.size(), pooling.stride(), 0, 0, 1);
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public Runnable forward() {
        INDArray images = ConvolutionPass.images(output, stage.output());
        return context.ops().prepare(operation(), List.of(input), images, arguments());
    }

    @Override
    public Runnable backward(INDArray gradient, Optional<INDArray> before) {
        if (before.isEmpty()) {
            return () -> {};
        }
        return context.ops()
                .prepare(
                        operation() + "_bp",
                        List.of(input, ConvolutionPass.images(gradient, stage.output())),
                        ConvolutionPass.images(before.get(), stage.input()),
                        arguments());
    }
}
