package org.trainmark.core.engine.nd4j.pass;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.engine.nd4j.ops.WeightProduct;
import org.trainmark.core.model.Architecture.Stage;

/** The channels of each position times a matrix, plus a bias if there is one. */
final class PointwisePass implements LayerPass {

    private final PassContext context;
    private final Weights weights;
    private final INDArray input;
    private final INDArray output;
    private @Nullable INDArray gradient;

    /**
     * A matrix and its gradient, a row for each unit.
     *
     * @param bias a value for each unit; empty for none
     * @param biasGradient likewise
     * @param shared whether the gradient is added to one that another layer has written
     */
    record Weights(
            INDArray matrix,
            INDArray gradient,
            Optional<INDArray> bias,
            Optional<INDArray> biasGradient,
            boolean shared) {

        /** Returns those of a stage, whose gradient is its alone. */
        static Weights of(PassContext context, Stage stage) {
            Parameters parameters = context.network().parameters();
            Parameters gradients = context.network().gradients();
            int units = stage.output().channels();
            int channels = stage.input().channels();
            return new Weights(
                    parameters.weights(stage).reshape('c', units, channels),
                    gradients.weights(stage).reshape('c', units, channels),
                    Optional.of(parameters.offsets(stage)),
                    Optional.of(gradients.offsets(stage)),
                    false);
        }

        int units() {
            return matrix.rows();
        }

        int channels() {
            return matrix.columns();
        }

        /** Returns the rows of examples as rows of positions. */
        private INDArray inputs(INDArray rows) {
            return rows.reshape('c', rows.length() / channels(), channels());
        }

        private INDArray outputs(INDArray rows) {
            return rows.reshape('c', rows.length() / units(), units());
        }

        /** Prepares the way forward for some examples. */
        Runnable forward(Ops ops, INDArray input, INDArray output) {
            INDArray into = outputs(output);
            return bias.map(values -> new WeightProduct(ops, matrix, values).of(inputs(input), into))
                    .orElseGet(() -> ops.product(inputs(input), false, matrix, true, Scale.ONE, into));
        }

        /** Prepares the gradient by the input of some examples. */
        Runnable backward(Ops ops, INDArray byOutput, INDArray into) {
            return ops.product(outputs(byOutput), false, matrix, false, Scale.ONE, inputs(into));
        }

        /** Prepares a share of the gradient by the weights, from all examples; a share is of the units. */
        Runnable parameters(Ops ops, Share share, INDArray input, INDArray byOutput, double kept) {
            INDArray slopes = outputs(byOutput);
            Scale adding = new Scale(1, shared ? 1 : kept);
            Runnable product =
                    ops.product(share.columns(slopes), true, inputs(input), false, adding, share.rows(gradient));
            return biasGradient
                    .map(sums -> Ops.inTurn(product, ops.columnSums(slopes, share, adding, share.values(sums))))
                    .orElse(product);
        }
    }

    PointwisePass(PassContext context, Weights weights, INDArray input) {
        this.context = context;
        this.weights = weights;
        this.input = input;
        output = context.next((long) input.columns() / weights.channels() * weights.units());
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        context.script().rows(share -> weights.forward(context.ops(), share.rows(input), share.rows(output)));
    }

    @Override
    public void backward(INDArray byOutput, Optional<INDArray> before) {
        gradient = byOutput;
        before.ifPresent(into -> context.script()
                .rows(share -> weights.backward(context.ops(), share.rows(byOutput), share.rows(into))));
    }

    @Override
    public void parameters() {
        INDArray byOutput = requireNonNull(gradient, "backward comes first");
        context.script()
                .parameters(
                        weights.units(),
                        share -> weights.parameters(
                                context.ops(),
                                share,
                                input,
                                byOutput,
                                context.part().kept()));
    }
}
