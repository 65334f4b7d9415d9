package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.cuda.engine.gpu.Product;

/** A convolution: products of images' patches with its weights, which lie as {@link DenseProducts} has them. */
final class PatchesPass implements UnitPass {

    private final CudaPassContext context;
    private final Stage stage;
    private final int unit;
    private final int outputs;
    private final int inputs;
    private final Patches patches;

    PatchesPass(CudaPassContext context, Stage stage, Convolution convolution, int unit) {
        this.context = context;
        this.stage = stage;
        this.unit = unit;
        outputs = stage.output().channels();
        inputs = Math.toIntExact(stage.weights() / outputs);
        patches = new Patches(context, stage, convolution);
    }

    @Override
    public void forward() {
        long weights = context.network().productWeights(stage);
        long output = context.buffers().output(unit);
        boolean last = unit == context.network().units().size() - 1;
        patches.forEach(
                (input, at, rows) -> {
                    long here = output + bytes(at * outputs);
                    multiply(new Product(true, false, outputs, rows, inputs, weights, input, here, last, false));
                },
                context.buffers().input(unit));
    }

    @Override
    public long backward(long gradient, long spare) {
        long weights = context.network().productWeights(stage);
        long into = CudaNetwork.weights(context.network().gradients(), stage);
        patches.forEach(
                (input, at, rows) -> {
                    long here = gradient + bytes(at * outputs);
                    boolean onTop = context.rows().onTop() || at > 0;
                    multiply(new Product(false, true, inputs, outputs, rows, input, here, into, true, onTop));
                    if (spare != 0) {
                        multiply(new Product(false, false, inputs, rows, outputs, weights, here, input, false, false));
                        patches.backward(at, rows, spare);
                    }
                },
                context.buffers().input(unit));
        return spare;
    }

    private void multiply(Product product) {
        context.gpu().multiply(product);
    }

    private long bytes(long values) {
        return values * context.precision().bytes();
    }
}
