package org.trainmark.core.engine.nd4j.pass;

import java.util.Optional;
import java.util.function.Function;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Share;
import org.trainmark.core.engine.nd4j.ops.StridedPixels;
import org.trainmark.core.engine.nd4j.pass.PassContext.WayBack;
import org.trainmark.core.engine.nd4j.pass.PointwisePass.Weights;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;

/**
 * A convolution of single pixels that skips some, in the JVM's reach: those that it takes are gathered, and are the
 * rows of one product. On the way back they are gathered once more, so that nothing is kept.
 */
final class StridedPass implements LayerPass.Adding {

    private final PassContext context;
    private final Stage stage;
    private final int stride;
    private final INDArray input;
    private final INDArray output;
    private final Weights weights;

    StridedPass(PassContext context, Convolution convolution, Stage stage, INDArray input) {
        this.context = context;
        this.stage = stage;
        this.input = input;
        stride = convolution.stride();
        output = context.next(stage.output().size());
        weights = Weights.of(context, stage);
    }

    private Arena.Cursor memoryOfTaken() {
        return context.wayBack().map(WayBack::gradients).orElseGet(context::memory);
    }

    private INDArray taken() {
        return memoryOfTaken()
                .next((long) stage.output().pixels() * stage.input().channels());
    }

    private StridedPixels pixels(Share share, INDArray images, INDArray taken) {
        return new StridedPixels(stage.input(), stride, share.rows(images), share.rows(taken));
    }

    @Override
    public INDArray output() {
        return output;
    }

    @Override
    public void forward() {
        INDArray taken = taken();
        context.script()
                .rows(share -> Ops.inTurn(
                        pixels(share, input, taken).gather(),
                        weights.forward(context.ops(), share.rows(taken), share.rows(output))));
        memoryOfTaken().giveBack(taken);
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        backward(gradient, before, StridedPixels::scatter);
    }

    @Override
    public void backwardOnto(INDArray gradient, INDArray sum) {
        backward(gradient, Optional.of(sum), StridedPixels::add);
    }

    /** The gradient by the pixels that are taken takes their place, so that by the weights comes first. */
    private void backward(INDArray gradient, Optional<INDArray> before, Function<StridedPixels, Runnable> back) {
        Ops ops = context.ops();
        INDArray taken = taken();
        context.script().rows(share -> pixels(share, input, taken).gather());
        double kept = context.part().kept();
        context.script().parameters(weights.units(), share -> weights.parameters(ops, share, taken, gradient, kept));
        before.ifPresent(into -> context.script()
                .rows(share -> Ops.inTurn(
                        weights.backward(ops, share.rows(gradient), share.rows(taken)),
                        back.apply(pixels(share, into, taken)))));
        memoryOfTaken().giveBack(taken);
    }
}
