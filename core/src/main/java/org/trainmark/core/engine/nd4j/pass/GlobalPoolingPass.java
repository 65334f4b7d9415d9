package org.trainmark.core.engine.nd4j.pass;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;
import org.trainmark.core.engine.nd4j.ops.PixelMeans;
import org.trainmark.core.model.Architecture.Stage;

/** The mean over pixels; beyond the JVM's reach as the product of each example with a row of equal numbers. */
final class GlobalPoolingPass implements LayerPass {

    private final PassContext context;
    private final Stage stage;
    private final INDArray input;
    private final INDArray output;

    GlobalPoolingPass(PassContext context, Stage stage, INDArray input) {
        this.context = context;
        this.stage = stage;
        this.input = input;
        output = context.next(stage.output().size());
    }

    @Override
    public INDArray output() {
        return output;
    }

    private boolean onHost() {
        return context.ops().onHost() && HostMemory.fits(input);
    }

    @Override
    public void forward() {
        if (onHost()) {
            context.script().rows(share -> new PixelMeans(share.rows(input), share.rows(output)).forward());
            return;
        }
        INDArray shares = shares();
        each((from, to) -> context.ops().product(shares, false, from, false, Scale.ONE, to), input, output);
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        before.ifPresent(into -> backward(gradient, into));
    }

    private void backward(INDArray gradient, INDArray into) {
        if (onHost()) {
            context.script().rows(share -> new PixelMeans(share.rows(into), share.rows(gradient)).backward());
            return;
        }
        INDArray shares = shares();
        each((pixels, value) -> context.ops().product(shares, true, value, false, Scale.ONE, pixels), into, gradient);
    }

    private INDArray shares() {
        int pixels = stage.input().pixels();
        return context.ops().constant(1f / pixels, pixels).reshape('c', 1, pixels);
    }

    private INDArray pixels(INDArray rows, int row) {
        int channels = stage.input().channels();
        return Ops.rowMajor(
                rows.reshape('c', new long[] {rows.length()}),
                (long) row * stage.input().size(),
                stage.input().pixels(),
                channels);
    }

    private static INDArray row(INDArray rows, int row) {
        return Ops.rowMajor(
                rows.reshape('c', new long[] {rows.length()}), (long) row * rows.columns(), 1, rows.columns());
    }

    @FunctionalInterface
    private interface OfExample {
        Runnable prepared(INDArray pixels, INDArray value);
    }

    private void each(OfExample operation, INDArray pixels, INDArray values) {
        context.script().rows(share -> {
            INDArray from = share.rows(pixels);
            INDArray to = share.rows(values);
            Runnable[] all = new Runnable[from.rows()];
            for (int example = 0; example < all.length; example++) {
                all[example] = operation.prepared(pixels(from, example), row(to, example));
            }
            return Ops.inTurn(all);
        });
    }
}
