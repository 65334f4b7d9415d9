package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudart.CU_MEMHOSTALLOC_DEVICEMAP;
import static org.bytedeco.cuda.global.cudart.cuMemAlloc;
import static org.bytedeco.cuda.global.cudart.cuMemFree;
import static org.bytedeco.cuda.global.cudart.cuMemFreeHost;
import static org.bytedeco.cuda.global.cudart.cuMemGetInfo;
import static org.bytedeco.cuda.global.cudart.cuMemHostAlloc;
import static org.bytedeco.cuda.global.cudart.cuMemHostGetDevicePointer;
import static org.bytedeco.cuda.global.cudart.cuMemcpyDtoHAsync;
import static org.bytedeco.cuda.global.cudart.cuMemcpyHtoDAsync;
import static org.bytedeco.cuda.global.cudart.cuMemsetD8Async;
import static org.trainmark.cuda.engine.driver.DriverCalls.check;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.trainmark.cuda.engine.gpu.Accelerator;

/** A card's memory, and what of the host's it sees. */
final class DriverMemory implements AutoCloseable {

    private final DriverContext context;
    private final List<BytePointer> shared = new ArrayList<>();

    DriverMemory(DriverContext context) {
        this.context = context;
    }

    long allocate(long bytes) {
        context.use();
        long[] address = new long[1];
        check(cuMemAlloc(address, bytes), "cuMemAlloc of %,d bytes".formatted(bytes));
        check(cuMemsetD8Async(address[0], (byte) 0, bytes, context.stream()), "cuMemsetD8Async");
        return address[0];
    }

    void free(long address) {
        context.useAnyway();
        cuMemFree(address);
    }

    long bytesInUse() {
        context.use();
        try (SizeTPointer free = new SizeTPointer(1);
                SizeTPointer total = new SizeTPointer(1)) {
            check(cuMemGetInfo(free, total), "cuMemGetInfo");
            return total.get() - free.get();
        }
    }

    Accelerator.Shared share(int bytes) {
        context.use();
        BytePointer host = new BytePointer((Pointer) null);
        check(cuMemHostAlloc(host, bytes, CU_MEMHOSTALLOC_DEVICEMAP), "cuMemHostAlloc");
        shared.add(host.capacity(bytes));
        long[] address = new long[1];
        check(cuMemHostGetDevicePointer(address, host, 0), "cuMemHostGetDevicePointer");
        Pointer.memset(host, 0, bytes);
        return new Accelerator.Shared(host.asByteBuffer().order(ByteOrder.nativeOrder()), address[0]);
    }

    void write(long address, float[] values, int count) {
        try (FloatPointer host = new FloatPointer((long) count)) {
            host.put(values, 0, count);
            copyIn(address, host, (long) count * Float.BYTES);
        }
    }

    void write(long address, byte[] bytes) {
        try (BytePointer host = new BytePointer(bytes)) {
            copyIn(address, host, bytes.length);
        }
    }

    private void copyIn(long address, Pointer host, long bytes) {
        context.use();
        if (bytes > 0) {
            check(cuMemcpyHtoDAsync(address, host, bytes, context.stream()), "cuMemcpyHtoDAsync");
            context.await();
        }
    }

    void read(long address, float[] into) {
        try (FloatPointer host = new FloatPointer((long) into.length)) {
            copyOut(address, host, (long) into.length * Float.BYTES);
            host.get(into);
        }
    }

    void read(long address, byte[] into) {
        try (BytePointer host = new BytePointer((long) into.length)) {
            copyOut(address, host, into.length);
            host.get(into);
        }
    }

    private void copyOut(long address, Pointer host, long bytes) {
        context.use();
        check(cuMemcpyDtoHAsync(host, address, bytes, context.stream()), "cuMemcpyDtoHAsync");
        context.await();
    }

    /** Frees what the host shares; the card's own memory is freed piece by piece. */
    @Override
    public void close() {
        context.useAnyway();
        shared.forEach(host -> cuMemFreeHost(host));
    }
}
