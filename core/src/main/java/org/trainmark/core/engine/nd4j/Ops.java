package org.trainmark.core.engine.nd4j;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.TransformOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;

/**
 * Makes the arrays and the prepared native operations of one session, counts their bytes by purpose, and frees them.
 *
 * <p>A native operation prepared once costs a few microseconds a call; built anew each time, two to three times that.
 */
final class Ops implements AutoCloseable {

    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private final Map<Purpose, Long> bytes = new EnumMap<>(Purpose.class);

    /** Returns a flat array of zeros. */
    INDArray vector(Purpose purpose, long length) {
        return own(purpose, Nd4j.create(DataType.FLOAT, length));
    }

    /** Returns a flat array of 32-bit zeros. */
    INDArray intVector(Purpose purpose, long length) {
        return own(purpose, Nd4j.create(DataType.INT32, length));
    }

    /** Prepares a native operation that writes to {@code output} and takes integer arguments. */
    Runnable prepare(String name, List<INDArray> inputs, INDArray output, long... integers) {
        return prepare(name, inputs, output, new double[0], integers);
    }

    /** Prepares a native operation on fixed arrays. */
    Runnable prepare(String name, List<INDArray> inputs, INDArray output, double[] reals, long... integers) {
        CustomOp operation = DynamicCustomOp.builder(name).build();
        OpContext context = Nd4j.getExecutioner().buildContext();
        owned.push(context);
        context.setInputArrays(inputs);
        context.setOutputArray(0, output);
        context.setTArguments(reals);
        context.setIArguments(integers);
        return () -> Nd4j.exec(operation, context);
    }

    /** Prepares {@code c = scale op(a) op(b)}, where {@code op} transposes if asked to. */
    Runnable product(INDArray a, boolean transposeA, INDArray b, boolean transposeB, double scale, INDArray c) {
        double[] scaleAndKept = {scale, 0};
        return prepare("matmul", List.of(a, b), c, scaleAndKept, transposeA ? 1 : 0, transposeB ? 1 : 0, 0);
    }

    /** Returns an operation of ND4J's older kind with its number, so that it can run again and again. */
    Runnable repeatable(ScalarOp operation) {
        // ND4J made an array of the number; only its owner is new.
        own(Purpose.WORKSPACE, operation.scalar());
        return () -> Nd4j.exec(operation);
    }

    /** Returns an operation of ND4J's older kind, so that it can run again and again. */
    static Runnable repeatable(TransformOp operation) {
        return () -> Nd4j.exec(operation);
    }

    static Runnable inTurn(Runnable... operations) {
        List<Runnable> all = List.of(operations);
        return () -> all.forEach(Runnable::run);
    }

    MemoryReading memory() {
        return new MemoryReading(bytes);
    }

    private INDArray own(Purpose purpose, INDArray array) {
        owned.push(array);
        bytes.merge(purpose, array.length() * array.dataType().width(), Long::sum);
        return array;
    }

    @Override
    public void close() {
        while (!owned.isEmpty()) {
            try {
                owned.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException("ND4J cannot free what it made", e);
            }
        }
    }

    /** Returns part of a flat array as a column-major matrix on the same memory. */
    static INDArray columnMajor(INDArray flat, long from, long rows, long columns) {
        return slice(flat, from, rows * columns).reshape('f', rows, columns);
    }

    /** Returns the front of a flat array as a row-major matrix on the same memory. */
    static INDArray rowMajor(INDArray flat, long rows, long columns) {
        return slice(flat, 0, rows * columns).reshape('c', rows, columns);
    }

    /** Returns part of a flat array on the same memory. */
    static INDArray slice(INDArray flat, long from, long length) {
        return flat.get(NDArrayIndex.interval(from, from + length));
    }

    /** Returns a copy of the values in column-major order; waits for the device. */
    static float[] toArray(INDArray values) {
        try (INDArray copy = values.dup('f')) {
            return copy.data().asFloat();
        }
    }
}
