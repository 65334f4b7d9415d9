package org.trainmark.cuda.engine;

import java.util.Optional;
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
    private final Optional<Patches> patches;

    WeightedPass(PassContext context, Unit.Weighted weighted, int unit) {
        this.context = context;
        this.unit = unit;
        stage = weighted.stage();
        last = unit == context.network().units().size() - 1;
        outputs = stage.output().channels();
        inputs = Math.toIntExact(stage.weights() / outputs);
        patches = stage.layer() instanceof Convolution convolution
                ? Optional.of(new Patches(context, stage, convolution))
                : Optional.empty();
    }

    /** Shows what is multiplied: all rows at once, or an image's patches in turn. */
    private void forEach(Patches.Visitor visitor) {
        long input = context.buffers().input(unit);
        patches.ifPresentOrElse(some -> some.forEach(visitor, input), () -> visitor.visit(input, 0, context.count()));
    }

    @Override
    public void forward() {
        long weights = context.network().productWeights(stage);
        long output = context.buffers().output(unit);
        forEach((input, at, rows) -> {
            long here = output + bytes(at * outputs);
            multiply(new Product(true, false, outputs, rows, inputs, weights, input, here, last, false));
        });
    }

    @Override
    public long backward(long gradient, long spare) {
        long weights = context.network().productWeights(stage);
        long into = CudaNetwork.weights(context.network().gradients(), stage);
        forEach((input, at, rows) -> {
            long here = gradient + bytes(at * outputs);
            boolean onTop = context.rows().onTop() || at > 0;
            multiply(new Product(false, true, inputs, outputs, rows, input, here, into, true, onTop));
            if (spare != 0) {
                long before = patches.isPresent() ? input : spare;
                multiply(new Product(false, false, inputs, rows, outputs, weights, here, before, false, false));
                patches.ifPresent(some -> some.backward(at, rows, spare));
            }
        });
        return spare;
    }

    private void multiply(Product product) {
        context.gpu().multiply(product);
    }

    private long bytes(long values) {
        return values * context.precision().bytes();
    }
}
