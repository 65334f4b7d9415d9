package org.trainmark.core.engine.nd4j;

import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;

/** A convolution by ND4J, in its fastest arrangement: channels last, but first in the weights. */
final class ConvolutionPass implements LayerPass {

    private static final double[] NO_REALS = {};

    private final PassContext context;
    private final Convolution convolution;
    private final Stage stage;
    private final INDArray output;
    private final List<INDArray> operands;

    ConvolutionPass(PassContext context, Convolution convolution, Stage stage, INDArray input) {
        this.context = context;
        this.convolution = convolution;
        this.stage = stage;
        output = context.next(stage.output().size());
        Parameters parameters = context.network().parameters();
        operands = List.of(images(input, stage.input()), kernels(parameters.weights(stage)), parameters.offsets(stage));
    }

    /** Returns rows as ND4J's images. */
    static INDArray images(INDArray rows, Shape shape) {
        return rows.reshape('c', rows.rows(), shape.height(), shape.width(), shape.channels());
    }

    private INDArray kernels(INDArray flat) {
        int side = convolution.kernel();
        return flat.reshape('c', convolution.filters(), stage.input().channels(), side, side);
    }

    private long[] arguments() {
        return Window.arguments(convolution.kernel(), convolution.stride(), convolution.padding(), 1, 1);
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public Runnable forward() {
        return context.ops().prepare("conv2d", operands, images(output, stage.output()), arguments());
    }

    @Override
    public Runnable backward(INDArray gradient, Optional<INDArray> before) {
        Ops ops = context.ops();
        Parameters gradients = context.network().gradients();
        INDArray weights = ops.vector(WORKSPACE, stage.weights());
        INDArray bias = ops.vector(WORKSPACE, stage.offsets());
        INDArray into = before.orElseGet(() -> context.next(stage.input().size()));
        List<INDArray> given =
                List.of(operands.get(0), operands.get(1), operands.get(2), images(gradient, stage.output()));
        List<INDArray> asked = List.of(images(into, stage.input()), kernels(weights), bias);
        return Ops.inTurn(
                ops.prepare("conv2d_bp", given, asked, NO_REALS, arguments()),
                context.accumulate(weights, gradients.weights(stage)),
                context.accumulate(bias, gradients.offsets(stage)));
    }
}
