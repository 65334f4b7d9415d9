package org.trainmark.core.engine.nd4j.ops;

import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.engine.nd4j.host.HostMemory;

/** Puts the rows of a batch's examples one after the other. */
@FunctionalInterface
public interface Gather {

    /** Takes the examples from {@code from} on, counted from the batch's first. */
    void run(Batch batch, int from);

    /**
     * Prepares to gather rows into {@code into}, as many as it has.
     *
     * @param source all rows
     */
    static Gather of(Ops ops, INDArray source, INDArray numbers, INDArray into) {
        return ops.onHost() && HostMemory.fits(source)
                ? inJava(new HostMemory(source), new HostMemory(into), into.rows(), into.columns())
                : onDevice(ops, source, numbers, into);
    }

    /** Copies row by row, which takes half as long as ND4J's operation. */
    private static Gather inJava(HostMemory source, HostMemory into, int rows, int width) {
        FloatBuffer all = source.floats();
        FloatBuffer some = into.floats();
        return (batch, from) -> {
            for (int row = 0; row < rows; row++) {
                int number = batch.order()[batch.from() + from + row];
                some.put(row * width, all, number * width, width);
            }
        };
    }

    private static Gather onDevice(Ops ops, INDArray source, INDArray numbers, INDArray into) {
        int rows = into.rows();
        Runnable gather = ops.prepare("gather", List.of(source, Ops.slice(numbers, 0, rows)), into, 0);
        return (batch, from) -> {
            ((IntPointer) numbers.data().addressPointer()).put(batch.order(), batch.from() + from, rows);
            Nd4j.getAffinityManager().tagLocation(numbers, AffinityManager.Location.HOST);
            gather.run();
        };
    }
}
