package org.trainmark.cuda.engine.driver;

import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** A kernel's arguments as the driver takes them: a pointer to each. */
final class KernelArguments implements AutoCloseable {

    private final Pointer[] values;
    private final PointerPointer<Pointer> pointers;

    KernelArguments(Object... arguments) {
        values = new Pointer[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = pointer(arguments[i]);
        }
        pointers = new PointerPointer<>(values);
    }

    private static Pointer pointer(Object argument) {
        if (argument instanceof Long value) {
            return new LongPointer(new long[] {value});
        } else if (argument instanceof Integer value) {
            return new IntPointer(new int[] {value});
        } else if (argument instanceof Float value) {
            return new FloatPointer(new float[] {value});
        } else if (argument instanceof Double value) {
            return new DoublePointer(new double[] {value});
        }
        return new IntPointer((int[]) argument);
    }

    PointerPointer<Pointer> pointers() {
        return pointers;
    }

    @Override
    public void close() {
        pointers.close();
        for (Pointer value : values) {
            value.close();
        }
    }
}
