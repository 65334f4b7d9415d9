package org.trainmark.cuda.engine;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer.Convolution;

/**
 * Products with weights: of rows, or of an image's patches. In BLAS's eyes rows are columns, so the weights,
 * column-major {@code [inputs, outputs]}, are transposed on the way forward.
 */
final class WeightedPass implements UnitPass {

    private final PassContext context;
    private final Stage stage;
    private final int unit;
    private final boolean last;
    private final int outputs;
    private final int inputs;

    WeightedPass(PassContext context, Unit.Weighted weighted, int unit) {
        this.context = context;
        this.unit = unit;
        stage = weighted.stage();
        last = unit == context.network().units().size() - 1;
        outputs = stage.output().channels();
        inputs = Math.toIntExact(stage.weights() / outputs);
    }

    @Override
    public void forward() {
        long weights = context.network().productWeights(stage);
        long input = context.buffers().input(unit);
        long output = context.buffers().output(unit);
        if (stage.layer() instanceof Convolution convolution) {
            new Patches(context, stage, convolution)
                    .forEach(
                            (patches, at, rows) -> multiply(new Product(
                                    true,
                                    false,
                                    outputs,
                                    rows,
                                    inputs,
                                    weights,
                                    patches,
                                    output + bytes(at * outputs),
                                    last,
                                    false)),
                            input);
        } else {
            multiply(new Product(true, false, outputs, context.count(), inputs, weights, input, output, last, false));
        }
    }

    @Override
    public long backward(long gradient, long spare) {
        long weights = context.network().productWeights(stage);
        long weightGradient = CudaNetwork.weights(context.network().gradients(), stage);
        long input = context.buffers().input(unit);
        boolean onTop = context.rows().onTop();
        if (stage.layer() instanceof Convolution convolution) {
            Patches all = new Patches(context, stage, convolution);
            all.forEach(
                    (patches, at, rows) -> {
                        long here = gradient + bytes(at * outputs);
                        multiply(new Product(
                                false,
                                true,
                                inputs,
                                outputs,
                                rows,
                                patches,
                                here,
                                weightGradient,
                                true,
                                onTop || at > 0));
                        if (spare != 0) {
                            multiply(new Product(
                                    false, false, inputs, rows, outputs, weights, here, patches, false, false));
                            all.backward(at, rows, spare);
                        }
                    },
                    input);
        } else {
            int rows = context.count();
            multiply(new Product(false, true, inputs, outputs, rows, input, gradient, weightGradient, true, onTop));
            if (spare != 0) {
                multiply(new Product(false, false, inputs, rows, outputs, weights, gradient, spare, false, false));
            }
        }
        return spare;
    }

    private void multiply(Product product) {
        context.gpu().multiply(product);
    }

    private long bytes(long values) {
        return values * context.precision().bytes();
    }
}
