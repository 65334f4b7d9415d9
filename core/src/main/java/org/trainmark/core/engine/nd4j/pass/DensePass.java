package org.trainmark.core.engine.nd4j.pass;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.WeightProduct;
import org.trainmark.core.model.Architecture.Stage;

/** Each row times a matrix, plus a bias. */
final class DensePass implements LayerPass {

    private final PassContext context;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;
    private final INDArray weights;
    private @Nullable INDArray gradient;

    DensePass(PassContext context, Stage stage, INDArray input) {
        this.context = context;
        this.input = input;
        this.stage = stage;
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
    public void forward() {
        new WeightProduct(context.ops(), weights, context.network().parameters().offsets(stage))
                .append(context.script(), input, output);
    }

    @Override
    public void backward(INDArray byOutput, Optional<INDArray> before) {
        gradient = byOutput;
        before.ifPresent(into -> context.script()
                .rows(share -> context.ops()
                        .product(share.rows(byOutput), false, weights, false, Scale.ONE, share.rows(into))));
    }

    /** A share is of the units, whose weights are rows: it reads all examples and adds nobody else's sums. */
    @Override
    public void parameters() {
        Ops ops = context.ops();
        Parameters gradients = context.network().gradients();
        Scale adding = new Scale(1, context.part().kept());
        INDArray byOutput = requireNonNull(gradient, "backward comes first");
        INDArray ofWeights = rowForEachUnit(gradients.weights(stage));
        INDArray ofBias = gradients.offsets(stage);
        context.script()
                .parameters(
                        byOutput.columns(),
                        share -> Ops.inTurn(
                                ops.product(share.columns(byOutput), true, input, false, adding, share.rows(ofWeights)),
                                ops.columnSums(byOutput, share, adding, share.values(ofBias))));
    }
}
