package org.trainmark.core.engine.nd4j.pass;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.engine.nd4j.ops.Window;
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
        this.input = input;
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
    public void forward() {
        context.script()
                .rows(share ->
                        context.ops().prepare(operation(), List.of(in(share, input)), out(share, output), arguments()));
    }

    private INDArray in(Share share, INDArray matrix) {
        return ConvolutionPass.images(share.rows(matrix), stage.input());
    }

    private INDArray out(Share share, INDArray matrix) {
        return ConvolutionPass.images(share.rows(matrix), stage.output());
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        before.ifPresent(into -> context.script()
                .rows(share -> context.ops()
                        .prepare(
                                operation() + "_bp",
                                List.of(in(share, input), out(share, gradient)),
                                in(share, into),
                                arguments())));
    }
}
