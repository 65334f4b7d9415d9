package org.trainmark.core.engine.nd4j.pass;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;
import org.trainmark.core.model.Architecture.Stage;

/** To each value of an example a parameter of its own, in place where that is no other layer's to keep. */
final class PositionsPass implements LayerPass {

    private final PassContext context;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;
    private @Nullable INDArray gradient;

    PositionsPass(PassContext context, Stage stage, INDArray input) {
        this.context = context;
        this.stage = stage;
        this.input = input;
        output = context.next(stage.output().size());
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        Ops ops = context.ops();
        INDArray positions = context.network().parameters().weights(stage);
        context.script()
                .rows(share -> ops.prepare("biasadd", List.of(share.rows(input), positions), share.rows(output)));
    }

    @Override
    public void backward(INDArray byOutput, Optional<INDArray> before) {
        gradient = byOutput;
    }

    @Override
    public boolean gradientInPlace() {
        return true;
    }

    @Override
    public void parameters() {
        INDArray byOutput = requireNonNull(gradient, "backward comes first");
        INDArray sums = context.network().gradients().weights(stage);
        Scale adding = new Scale(1, context.part().kept());
        context.script()
                .parameters(
                        byOutput.columns(),
                        share -> context.ops().columnSums(byOutput, share, adding, share.values(sums)));
    }
}
