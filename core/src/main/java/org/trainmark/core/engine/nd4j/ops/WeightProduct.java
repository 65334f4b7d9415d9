package org.trainmark.core.engine.nd4j.ops;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.host.RepeatedRow;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;

/**
 * The product of some rows with a layer's weights, plus its bias. Where the JVM reaches the result, the bias is written
 * first and the product added to it: neither does BLAS write zeros before nor does anybody read the result again.
 *
 * @param weights row-major {@code [units, inputs]}
 * @param bias one for each unit
 */
public record WeightProduct(Ops ops, INDArray weights, INDArray bias) {

    private static final Scale ADDED = new Scale(1, 1);

    /** A product that is added to what stands there; alone it would grow with each step, so it is not added. */
    private record Added(Runnable product, Runnable alone) implements Multiplying {

        @Override
        public void run() {
            product.run();
        }

        @Override
        public Runnable products() {
            return alone;
        }
    }

    /** Prepares the product of rows with all weights. */
    public Runnable of(INDArray input, INDArray output) {
        return reaches(output)
                ? Ops.inTurn(new RepeatedRow(bias, output), added(input, weights, output))
                : Ops.inTurn(
                        ops.product(input, false, weights, true, Scale.ONE, output),
                        ops.prepare("biasadd", List.of(output, bias), output));
    }

    private boolean reaches(INDArray output) {
        return ops.onHost() && HostMemory.fits(output);
    }

    private Runnable added(INDArray input, INDArray some, INDArray into) {
        return new Added(
                ops.product(input, false, some, true, ADDED, into),
                ops.product(input, false, some, true, Scale.ONE, into));
    }

    /**
     * Appends the product of all rows. Threads share whichever there is more of, rows or units, since each reads all of
     * the other; and a share of the units is what its thread has updated itself, so that it is still in its cache.
     */
    public void append(Script script, INDArray input, INDArray output) {
        if (input.rows() >= weights.rows() || !reaches(output)) {
            script.rows(share -> of(share.rows(input), share.rows(output)));
            return;
        }
        // Being of rows, this also has the threads wait for whatever wrote the input.
        script.rows(share -> new RepeatedRow(bias, share.rows(output)));
        script.parameters(weights.rows(), share -> added(input, share.rows(weights), share.columns(output)));
    }
}
