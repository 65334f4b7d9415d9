package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/** A convolution: products of images' patches with its weights, which lie as {@link ProjectedProducts} has them. */
final class PatchesPass implements UnitPass {

    private final CudaPassContext context;
    private final Stage stage;
    private final int unit;
    private final int outputs;
    private final int inputs;
    private final Patches patches;

    PatchesPass(CudaPassContext context, NetworkUnit.Filtered filtered, int unit) {
        this.context = context;
        stage = filtered.stage();
        this.unit = unit;
        outputs = stage.output().channels();
        inputs = Math.toIntExact(stage.weights() / outputs);
        patches = new Patches(context, stage, filtered.layer());
    }

    @Override
    public void forward() {
        long weights = context.network().forProducts(stage.firstParameter());
        long output = context.buffers().output(unit);
        patches.forEach(
                (input, at, rows) -> {
                    long here = output + bytes(at * outputs);
                    multiply(new Product(true, false, outputs, rows, inputs, weights, input, here, false, false));
                },
                context.buffers().input(unit));
    }

    @Override
    public long backward(long gradient, boolean wanted) {
        long weights = context.network().forProducts(stage.firstParameter());
        long into = CudaNetwork.at(context.network().gradients(), stage.firstParameter());
        long before = wanted ? context.slopes().take() : gradient;
        patches.forEach(
                (input, at, rows) -> {
                    long here = gradient + bytes(at * outputs);
                    boolean onTop = context.rows().onTop() || at > 0;
                    multiply(new Product(false, true, inputs, outputs, rows, input, here, into, true, onTop));
                    if (wanted) {
                        multiply(new Product(false, false, inputs, rows, outputs, weights, here, input, false, false));
                        patches.backward(at, rows, before);
                    }
                },
                context.buffers().input(unit));
        return before;
    }

    private void multiply(Product product) {
        context.gpu().multiply(product);
    }

    private long bytes(long values) {
        return values * context.precision().bytes();
    }
}
