package org.trainmark.core.engine.nd4j.ops;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.api.ops.ScalarOp;
import org.nd4j.linalg.api.ops.TransformOp;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueContext;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.nd4j.host.HostMemory;

/**
 * Makes the arrays and the prepared native operations of one session, counts their bytes by purpose, and frees them.
 *
 * <p>A native operation that is prepared once takes one or two microseconds a call and leaves no garbage; one that is
 * built for each call takes nine.
 */
public final class Ops implements AutoCloseable {

    /** The name by which profiles ask for the engine. */
    public static final String ENGINE = "nd4j";

    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private final Map<Purpose, Long> bytes = new EnumMap<>(Purpose.class);
    private final boolean onHost;
    private final long liveBefore = Nd4j.getEnvironment().getDeviceCouner(0);
    private long inHeap;

    /** @param onHost whether arrays are in memory that the JVM can address: true on the CPU backend alone */
    public Ops(boolean onHost) {
        this.onHost = onHost;
    }

    public boolean onHost() {
        return onHost;
    }

    /** Returns a flat array of zeros. */
    public INDArray vector(Purpose purpose, long length) {
        return own(purpose, Nd4j.create(DataType.FLOAT, length));
    }

    /** Returns a flat array of one value repeated. */
    public INDArray constant(float value, long length) {
        INDArray vector = vector(Purpose.WORKSPACE, length);
        float[] values = new float[Math.toIntExact(length)];
        Arrays.fill(values, value);
        vector.data().setData(values);
        return vector;
    }

    /** Returns a flat array of 32-bit zeros. */
    public INDArray intVector(Purpose purpose, long length) {
        return own(purpose, Nd4j.create(DataType.INT32, length));
    }

    /** Prepares a native operation that writes to {@code output} and takes integer arguments. */
    public Runnable prepare(String name, List<INDArray> inputs, INDArray output, long... integers) {
        return prepare(name, inputs, List.of(output), new double[0], integers);
    }

    /** Prepares a native operation on fixed arrays. */
    public Runnable prepare(
            String name, List<INDArray> inputs, List<INDArray> outputs, double[] reals, long... integers) {
        CustomOp operation = DynamicCustomOp.builder(name).build();
        OpContext context = Nd4j.getExecutioner().buildContext();
        owned.push(context);
        context.setInputArrays(inputs);
        context.setOutputArrays(outputs);
        context.setTArguments(reals);
        context.setIArguments(integers);
        return onHost ? direct(operation, context) : () -> Nd4j.exec(operation, context);
    }

    /** Skips what ND4J's executioner does around an operation, which takes as long as a small one. */
    private static Runnable direct(CustomOp operation, OpContext context) {
        NativeOps natives = NativeOpsHolder.getInstance().getDeviceNativeOps();
        OpaqueContext pointer = (OpaqueContext) context.contextPointer();
        long hash = operation.opHash();
        return () -> {
            if (natives.execCustomOp2(null, hash, pointer) != 0 || natives.lastErrorCode() != 0) {
                throw new IllegalStateException(
                        "%s failed: %s".formatted(operation.opName(), natives.lastErrorMessage()));
            }
        };
    }

    /**
     * Prepares {@code c = scale op(a) op(b) + kept c}, where {@code op} transposes if asked to.
     *
     * @param c row-major
     */
    public Runnable product(INDArray a, boolean transposeA, INDArray b, boolean transposeB, Scale scale, INDArray c) {
        // ND4J writes column-major products straight into their place; so the transposed product is asked for.
        return new Multiplying.Product(prepare(
                "matmul",
                List.of(b.transpose(), a.transpose()),
                List.of(c.transpose()),
                new double[] {scale.product(), scale.kept()},
                transposeB ? 1 : 0,
                transposeA ? 1 : 0,
                0));
    }

    /** Prepares a native operation on images that is made of products. */
    public Runnable convolution(String name, List<INDArray> inputs, List<INDArray> outputs, long... integers) {
        return new Multiplying.Product(prepare(name, inputs, outputs, new double[0], integers));
    }

    /** What a product is multiplied by, and what the values that it is added to are. */
    public record Scale(double product, double kept) {

        public static final Scale ONE = new Scale(1, 0);
    }

    /** Prepares {@code sums = scale} times the sum of each column, {@code + kept sums}. */
    public Runnable columnSums(INDArray matrix, Scale scale, INDArray sums) {
        return columnSums(matrix, new Share(0, 1), scale, sums);
    }

    /**
     * Prepares the sums of a share of the columns.
     *
     * @param sums only the share's
     */
    public Runnable columnSums(INDArray matrix, Share share, Scale scale, INDArray sums) {
        if (onHost && HostMemory.fits(matrix)) {
            return new ColumnSums(matrix, share, scale, sums);
        }
        INDArray ones = constant(1, matrix.rows()).reshape('c', 1, matrix.rows());
        return product(ones, false, share.columns(matrix), false, scale, sums.reshape('c', 1, sums.length()));
    }

    /** Prepares {@code to = left * right}, entry by entry; {@code right} may be one row for all. */
    public Runnable multiply(INDArray left, INDArray right, INDArray to) {
        return prepare("multiply", List.of(left, right), to);
    }

    /** Prepares {@code to = factor * values}. */
    public Runnable scale(INDArray values, double factor, INDArray to) {
        return multiply(values, own(Purpose.WORKSPACE, Nd4j.scalar((float) factor)), to);
    }

    /** Prepares {@code values += summand}. */
    public Runnable shift(INDArray values, double summand) {
        INDArray number = own(Purpose.WORKSPACE, Nd4j.scalar((float) summand));
        return prepare("add", List.of(values, number), values);
    }

    /** Returns an operation of ND4J's older kind with its number, so that it can run again and again. */
    public Runnable repeatable(ScalarOp operation) {
        // ND4J made an array of the number; only its owner is new.
        own(Purpose.WORKSPACE, operation.scalar());
        return () -> Nd4j.exec(operation);
    }

    /** Returns an operation of ND4J's older kind, so that it can run again and again. */
    public static Runnable repeatable(TransformOp operation) {
        return () -> Nd4j.exec(operation);
    }

    public static Runnable inTurn(Runnable... operations) {
        return new Multiplying.InTurn(List.of(operations));
    }

    private void count(Purpose purpose, long held) {
        bytes.merge(purpose, held, Long::sum);
    }

    /** Counts memory of the Java heap. */
    public void countInHeap(Purpose purpose, long held) {
        count(purpose, held);
        inHeap += held;
    }

    public MemoryReading memory() {
        return new MemoryReading(
                bytes, OptionalLong.of(Nd4j.getEnvironment().getDeviceCouner(0) - liveBefore + inHeap));
    }

    private INDArray own(Purpose purpose, INDArray array) {
        owned.push(array);
        count(purpose, array.length() * array.dataType().width());
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

    /** Returns part of a flat array as a row-major matrix on the same memory. */
    public static INDArray rowMajor(INDArray flat, long from, long rows, long columns) {
        return slice(flat, from, rows * columns).reshape('c', rows, columns);
    }

    /** Returns part of a flat array on the same memory. */
    public static INDArray slice(INDArray flat, long from, long length) {
        return flat.get(NDArrayIndex.interval(from, from + length));
    }

    /** Returns a copy of the values in the order of their memory; waits for the device. */
    public static float[] toArray(INDArray values) {
        try (INDArray copy = values.dup(values.ordering())) {
            return copy.data().asFloat();
        }
    }
}
