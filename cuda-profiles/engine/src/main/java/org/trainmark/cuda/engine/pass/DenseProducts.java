package org.trainmark.cuda.engine.pass;

import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.cuda.engine.gpu.Product;

/**
 * The products of a dense layer. In BLAS's eyes rows are columns, so the weights, column-major {@code [inputs,
 * outputs]}, are transposed on the way forward.
 */
record DenseProducts(CudaPassContext context, Stage stage, int unit) {

    private int inputs() {
        return stage.input().size();
    }

    private int outputs() {
        return stage.output().size();
    }

    private long weights() {
        return context.network().productWeights(stage);
    }

    Product forward() {
        Buffers buffers = context.buffers();
        boolean last = unit == context.network().units().size() - 1;
        return new Product(
                true,
                false,
                outputs(),
                context.count(),
                inputs(),
                weights(),
                buffers.input(unit),
                buffers.output(unit),
                last,
                false);
    }

    /** Returns what makes the gradient of the weights of that of what went out. */
    Product weightGradient(long gradient) {
        return new Product(
                false,
                true,
                inputs(),
                outputs(),
                context.count(),
                context.buffers().input(unit),
                gradient,
                CudaNetwork.weights(context.network().gradients(), stage),
                true,
                context.rows().onTop());
    }

    /** Returns what makes the gradient of what came in of that of what went out. */
    Product inputGradient(long gradient, long into) {
        return new Product(false, false, inputs(), context.count(), outputs(), weights(), gradient, into, false, false);
    }
}
