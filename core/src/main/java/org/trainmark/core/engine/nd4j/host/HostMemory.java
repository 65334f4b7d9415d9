package org.trainmark.core.engine.nd4j.host;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An array as Java sees it: on the CPU its very memory, on a device the copy that ND4J keeps in step with it. */
public final class HostMemory {

    private final INDArray array;
    private @Nullable ByteBuffer bytes;

    /** @param array of at most 2 GiB by the time it is looked at */
    public HostMemory(INDArray array) {
        this.array = array;
    }

    private ByteBuffer bytes() {
        ByteBuffer seen = bytes;
        if (seen == null) {
            seen = see();
            bytes = seen;
        }
        return seen;
    }

    private ByteBuffer see() {
        long length = array.length() * array.dataType().width();
        // The pointer counts elements; as bytes, it must be given its length again.
        return new BytePointer(array.data().addressPointer())
                .capacity(length)
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    /** Returns whether an array is small enough to be seen. */
    public static boolean fits(INDArray array) {
        return array.length() * array.dataType().width() <= Integer.MAX_VALUE;
    }

    public FloatBuffer floats() {
        return bytes().asFloatBuffer();
    }

    public IntBuffer ints() {
        return bytes().asIntBuffer();
    }

    /** Says that Java has written: a device then fetches the values before it reads them. */
    public void written() {
        Nd4j.getAffinityManager().tagLocation(array, AffinityManager.Location.HOST);
    }
}
