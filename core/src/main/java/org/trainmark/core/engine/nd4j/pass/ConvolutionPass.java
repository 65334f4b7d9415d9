package org.trainmark.core.engine.nd4j.pass;

import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.FilterGradient;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;
import org.trainmark.core.engine.nd4j.ops.Parameters;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.engine.nd4j.ops.Window;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;

/** A convolution by ND4J, in its fastest arrangement: channels last, but first in the weights. */
final class ConvolutionPass implements LayerPass {

    private final PassContext context;
    private final Convolution convolution;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;
    private final List<INDArray> shareWeights = new ArrayList<>();
    private final List<INDArray> shareOffsets = new ArrayList<>();

    ConvolutionPass(PassContext context, Convolution convolution, Stage stage, INDArray input) {
        this.context = context;
        this.convolution = convolution;
        this.stage = stage;
        this.input = input;
        output = context.next(stage.output().size());
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

    private List<INDArray> operands(Share share) {
        Parameters parameters = context.network().parameters();
        return List.of(
                images(share.rows(input), stage.input()),
                kernels(parameters.weights(stage)),
                parameters.offsets(stage));
    }

    @Override
    public void forward() {
        context.script()
                .rows(share -> context.ops()
                        .convolution(
                                "conv2d",
                                operands(share),
                                List.of(images(share.rows(output), stage.output())),
                                arguments()));
    }

    /** Either way all gradients come at once, so each share has its own by the parameters. */
    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        if (before.isEmpty() && context.ops().onHost() && HostMemory.fits(input) && HostMemory.fits(output)) {
            context.script().rows(share -> byParametersAlone(share, gradient));
            return;
        }
        INDArray into = before.orElseGet(() -> context.next(stage.input().size()));
        context.script().rows(share -> {
            INDArray weights = kept(shareWeights, stage.weights());
            INDArray offsets = kept(shareOffsets, stage.offsets());
            List<INDArray> given = new ArrayList<>(operands(share));
            given.add(images(share.rows(gradient), stage.output()));
            List<INDArray> asked = List.of(images(share.rows(into), stage.input()), kernels(weights), offsets);
            return context.ops().convolution("conv2d_bp", given, asked, arguments());
        });
    }

    private INDArray kept(List<INDArray> ofShares, long length) {
        INDArray vector = context.ops().vector(WORKSPACE, length);
        ofShares.add(vector);
        return vector;
    }

    private Runnable byParametersAlone(Share share, INDArray gradient) {
        Ops ops = context.ops();
        INDArray slopes = share.rows(gradient);
        INDArray windows =
                ops.vector(WORKSPACE, FilterGradient.windowValues(convolution, stage.input(), stage.output()));
        INDArray pixels = slopes.reshape('c', slopes.length() / convolution.filters(), convolution.filters());
        return Ops.inTurn(
                new FilterGradient(
                        convolution,
                        stage.input(),
                        stage.output(),
                        share.rows(input),
                        slopes,
                        windows,
                        kept(shareWeights, stage.weights())),
                ops.columnSums(pixels, Scale.ONE, kept(shareOffsets, stage.offsets())));
    }

    @Override
    public void parameters() {
        Parameters gradients = context.network().gradients();
        context.accumulate(shareWeights, gradients.weights(stage));
        context.accumulate(shareOffsets, gradients.offsets(stage));
    }
}
