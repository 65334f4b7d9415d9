package org.trainmark.cuda.engine.pass;

import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.unit.NetworkUnit;

/**
 * The products of rows with a matrix. In BLAS's eyes rows are columns, so the weights, column-major {@code [inputs,
 * outputs]}, are transposed on the way forward.
 */
record ProjectedProducts(CudaPassContext context, NetworkUnit.Projected projected, int unit) {

    private int inputs() {
        return projected.inputs();
    }

    private int outputs() {
        return projected.outputs();
    }

    private int rows() {
        return Math.multiplyExact(context.count(), projected.rows());
    }

    private long weights() {
        return context.network().forProducts(projected.weights());
    }

    Product forward() {
        Buffers buffers = context.buffers();
        long input = buffers.input(unit);
        long output = buffers.output(unit);
        boolean single = buffers.isSingle(unit);
        return new Product(true, false, outputs(), rows(), inputs(), weights(), input, output, single, false);
    }

    /** Returns what makes the gradient of the weights of that of what went out. */
    Product weightGradient(long gradient) {
        long input = context.buffers().input(unit);
        long into = CudaNetwork.at(context.network().gradients(), projected.weights());
        boolean onTop = context.rows().onTop();
        return new Product(false, true, inputs(), outputs(), rows(), input, gradient, into, true, onTop);
    }

    /** Returns what makes the gradient of what came in of that of what went out. */
    Product inputGradient(long gradient, long into) {
        return new Product(false, false, inputs(), rows(), outputs(), weights(), gradient, into, false, false);
    }
}
