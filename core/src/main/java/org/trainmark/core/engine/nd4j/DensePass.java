package org.trainmark.core.engine.nd4j;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.Network.Placed;
import org.trainmark.core.engine.nd4j.Ops.Scale;
import org.trainmark.core.model.Architecture.Stage;

/** Each row times a matrix, plus a bias. */
final class DensePass implements LayerPass {

    private final PassContext context;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;
    private final INDArray weights;

    DensePass(PassContext context, Placed placed, INDArray input) {
        this.context = context;
        this.input = input;
        stage = placed.stage();
        output = context.next(stage.output().size());
        weights = rowForEachUnit(context.network().parameters().weights(stage));
    }

    /** Column-major {@code [inputs, units]} is row-major {@code [units, inputs]}. */
    private INDArray rowForEachUnit(INDArray flat) {
        return flat.reshape('c', stage.output().size(), stage.input().size());
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public Runnable forward() {
        Ops ops = context.ops();
        INDArray bias = context.network().parameters().offsets(stage);
        return Ops.inTurn(
                ops.product(input, false, weights, true, Scale.ONE, output),
                ops.prepare("biasadd", List.of(output, bias), output));
    }

    @Override
    public Runnable backward(INDArray gradient, Optional<INDArray> before) {
        Ops ops = context.ops();
        Parameters gradients = context.network().gradients();
        Scale adding = new Scale(1, context.part().kept());
        Runnable ofParameters = Ops.inTurn(
                ops.product(gradient, true, input, false, adding, rowForEachUnit(gradients.weights(stage))),
                ops.columnSums(gradient, adding, gradients.offsets(stage)));
        return before.map(
                        into -> Ops.inTurn(ofParameters, ops.product(gradient, false, weights, false, Scale.ONE, into)))
                .orElse(ofParameters);
    }
}
