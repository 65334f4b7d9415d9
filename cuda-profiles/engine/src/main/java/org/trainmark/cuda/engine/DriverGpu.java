package org.trainmark.cuda.engine;

import static org.bytedeco.cuda.global.cudart.CUDA_ERROR_NOT_READY;
import static org.bytedeco.cuda.global.cudart.CUDA_SUCCESS;
import static org.bytedeco.cuda.global.cudart.CU_EVENT_DEFAULT;
import static org.bytedeco.cuda.global.cudart.CU_EVENT_RECORD_EXTERNAL;
import static org.bytedeco.cuda.global.cudart.CU_MEMHOSTALLOC_DEVICEMAP;
import static org.bytedeco.cuda.global.cudart.CU_STREAM_CAPTURE_MODE_RELAXED;
import static org.bytedeco.cuda.global.cudart.CU_STREAM_NON_BLOCKING;
import static org.bytedeco.cuda.global.cudart.cuCtxSetCurrent;
import static org.bytedeco.cuda.global.cudart.cuDevicePrimaryCtxRelease;
import static org.bytedeco.cuda.global.cudart.cuDevicePrimaryCtxRetain;
import static org.bytedeco.cuda.global.cudart.cuEventCreate;
import static org.bytedeco.cuda.global.cudart.cuEventDestroy;
import static org.bytedeco.cuda.global.cudart.cuEventElapsedTime;
import static org.bytedeco.cuda.global.cudart.cuEventRecordWithFlags;
import static org.bytedeco.cuda.global.cudart.cuGraphDestroy;
import static org.bytedeco.cuda.global.cudart.cuGraphExecDestroy;
import static org.bytedeco.cuda.global.cudart.cuGraphInstantiate;
import static org.bytedeco.cuda.global.cudart.cuGraphLaunch;
import static org.bytedeco.cuda.global.cudart.cuLaunchKernel;
import static org.bytedeco.cuda.global.cudart.cuMemAlloc;
import static org.bytedeco.cuda.global.cudart.cuMemFree;
import static org.bytedeco.cuda.global.cudart.cuMemFreeHost;
import static org.bytedeco.cuda.global.cudart.cuMemHostAlloc;
import static org.bytedeco.cuda.global.cudart.cuMemHostGetDevicePointer;
import static org.bytedeco.cuda.global.cudart.cuMemcpyDtoHAsync;
import static org.bytedeco.cuda.global.cudart.cuMemcpyHtoDAsync;
import static org.bytedeco.cuda.global.cudart.cuMemsetD8Async;
import static org.bytedeco.cuda.global.cudart.cuModuleGetFunction;
import static org.bytedeco.cuda.global.cudart.cuModuleLoadData;
import static org.bytedeco.cuda.global.cudart.cuModuleUnload;
import static org.bytedeco.cuda.global.cudart.cuStreamBeginCapture;
import static org.bytedeco.cuda.global.cudart.cuStreamCreate;
import static org.bytedeco.cuda.global.cudart.cuStreamDestroy;
import static org.bytedeco.cuda.global.cudart.cuStreamEndCapture;
import static org.bytedeco.cuda.global.cudart.cuStreamQuery;
import static org.bytedeco.cuda.global.cudart.cuStreamSynchronize;
import static org.trainmark.cuda.engine.DriverCalls.check;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.cuda.cudart.CUctx_st;
import org.bytedeco.cuda.cudart.CUevent_st;
import org.bytedeco.cuda.cudart.CUfunc_st;
import org.bytedeco.cuda.cudart.CUgraphExec_st;
import org.bytedeco.cuda.cudart.CUgraph_st;
import org.bytedeco.cuda.cudart.CUmod_st;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** A card through CUDA's driver: one stream of work in the card's primary context. */
final class DriverGpu implements Gpu {

    /** What cuBLAS is best given to work in, by NVIDIA's documentation: on Hopper and later, and before. */
    private static final long NEW_PRODUCT_BYTES = 32L << 20;

    private static final long OLD_PRODUCT_BYTES = 4L << 20;
    private static final int HOPPER = 90;

    private final int device;
    private final int capability;
    private final CUctx_st context = new CUctx_st();
    private final CUstream_st stream = new CUstream_st();
    private final CUmod_st module = new CUmod_st();
    private final BlasProducts products;
    private final Map<String, CUfunc_st> kernels = new HashMap<>();
    private final List<BytePointer> shared = new ArrayList<>();

    /**
     * Opens a card.
     *
     * @param device the driver's handle of it
     * @param capability its compute capability times ten: 75 for 7.5
     * @param code of the kernels, for this card
     */
    DriverGpu(int device, int capability, byte[] code, Precision precision) {
        this.device = device;
        this.capability = capability;
        check(cuDevicePrimaryCtxRetain(context, device), "cuDevicePrimaryCtxRetain");
        try (BytePointer image = new BytePointer(code)) {
            use();
            check(cuModuleLoadData(module, image), "cuModuleLoadData");
            check(cuStreamCreate(stream, CU_STREAM_NON_BLOCKING), "cuStreamCreate");
            products = new BlasProducts(stream, precision);
        } catch (RuntimeException e) {
            cuDevicePrimaryCtxRelease(device);
            throw e;
        }
    }

    /** Makes the card's context the calling thread's: sessions on several cards may take turns. */
    private void use() {
        check(cuCtxSetCurrent(context), "cuCtxSetCurrent");
    }

    @Override
    public long allocate(long bytes) {
        use();
        long[] address = new long[1];
        check(cuMemAlloc(address, bytes), "cuMemAlloc of %,d bytes".formatted(bytes));
        check(cuMemsetD8Async(address[0], (byte) 0, bytes, stream), "cuMemsetD8Async");
        return address[0];
    }

    @Override
    public void free(long address) {
        // What a failed device says to this changes nothing any more.
        cuCtxSetCurrent(context);
        cuMemFree(address);
    }

    @Override
    public Shared share(int bytes) {
        use();
        BytePointer host = new BytePointer((Pointer) null);
        check(cuMemHostAlloc(host, bytes, CU_MEMHOSTALLOC_DEVICEMAP), "cuMemHostAlloc");
        shared.add(host.capacity(bytes));
        long[] address = new long[1];
        check(cuMemHostGetDevicePointer(address, host, 0), "cuMemHostGetDevicePointer");
        Pointer.memset(host, 0, bytes);
        return new Shared(host.asByteBuffer().order(ByteOrder.nativeOrder()), address[0]);
    }

    @Override
    public void write(long address, float[] values, int count) {
        try (FloatPointer host = new FloatPointer((long) count)) {
            host.put(values, 0, count);
            copyIn(address, host, (long) count * Float.BYTES);
        }
    }

    @Override
    public void write(long address, byte[] bytes) {
        try (BytePointer host = new BytePointer(bytes)) {
            copyIn(address, host, bytes.length);
        }
    }

    private void copyIn(long address, Pointer host, long bytes) {
        use();
        if (bytes > 0) {
            check(cuMemcpyHtoDAsync(address, host, bytes, stream), "cuMemcpyHtoDAsync");
            await();
        }
    }

    @Override
    public void read(long address, float[] into) {
        try (FloatPointer host = new FloatPointer((long) into.length)) {
            copyOut(address, host, (long) into.length * Float.BYTES);
            host.get(into);
        }
    }

    @Override
    public void read(long address, byte[] into) {
        try (BytePointer host = new BytePointer((long) into.length)) {
            copyOut(address, host, into.length);
            host.get(into);
        }
    }

    private void copyOut(long address, Pointer host, long bytes) {
        use();
        check(cuMemcpyDtoHAsync(host, address, bytes, stream), "cuMemcpyDtoHAsync");
        await();
    }

    @Override
    public void launch(String kernel, Grid grid, Object... arguments) {
        use();
        try (KernelArguments values = new KernelArguments(arguments)) {
            check(
                    cuLaunchKernel(
                            kernels.computeIfAbsent(kernel, this::function),
                            grid.blocksX(),
                            grid.blocksY(),
                            1,
                            grid.threadsX(),
                            grid.threadsY(),
                            1,
                            0,
                            stream,
                            values.pointers(),
                            (PointerPointer<Pointer>) null),
                    "cuLaunchKernel of " + kernel);
        }
    }

    private CUfunc_st function(String kernel) {
        CUfunc_st function = new CUfunc_st();
        check(cuModuleGetFunction(function, module, kernel), "cuModuleGetFunction of " + kernel);
        return function;
    }

    @Override
    public void multiply(Product product) {
        use();
        products.multiply(product);
    }

    @Override
    public long productBytes() {
        return capability >= HOPPER ? NEW_PRODUCT_BYTES : OLD_PRODUCT_BYTES;
    }

    @Override
    public void workIn(long address, long bytes) {
        use();
        products.workIn(address, bytes);
    }

    @Override
    public Replay record(Runnable work) {
        use();
        CUgraph_st graph = new CUgraph_st();
        CUevent_st begin = event();
        CUevent_st end = event();
        // Kernels are loaded as they are first used, which the stricter modes take for a mistake.
        check(cuStreamBeginCapture(stream, CU_STREAM_CAPTURE_MODE_RELAXED), "cuStreamBeginCapture");
        try {
            mark(begin);
            work.run();
            mark(end);
        } catch (RuntimeException e) {
            cuStreamEndCapture(stream, graph);
            throw e;
        }
        check(cuStreamEndCapture(stream, graph), "cuStreamEndCapture");
        CUgraphExec_st executable = new CUgraphExec_st();
        check(cuGraphInstantiate(executable, graph, 0), "cuGraphInstantiate");
        check(cuGraphDestroy(graph), "cuGraphDestroy");
        return new Graph(executable, begin, end);
    }

    private static CUevent_st event() {
        CUevent_st event = new CUevent_st();
        check(cuEventCreate(event, CU_EVENT_DEFAULT), "cuEventCreate");
        return event;
    }

    /** Makes the graph note the device's time; without the flag it would only order its own work. */
    private void mark(CUevent_st event) {
        check(cuEventRecordWithFlags(event, stream, CU_EVENT_RECORD_EXTERNAL), "cuEventRecordWithFlags");
    }

    /** A recorded step. */
    private final class Graph implements Replay {

        private final CUgraphExec_st executable;
        private final CUevent_st begin;
        private final CUevent_st end;

        Graph(CUgraphExec_st executable, CUevent_st begin, CUevent_st end) {
            this.executable = executable;
            this.begin = begin;
            this.end = end;
        }

        @Override
        public void run() {
            use();
            check(cuGraphLaunch(executable, stream), "cuGraphLaunch");
        }

        @Override
        public long deviceNanos() {
            await();
            float[] millis = new float[1];
            check(cuEventElapsedTime(millis, begin, end), "cuEventElapsedTime");
            return Math.round(millis[0] * 1e6);
        }

        @Override
        public void close() {
            cuCtxSetCurrent(context);
            cuEventDestroy(begin);
            cuEventDestroy(end);
            cuGraphExecDestroy(executable);
        }
    }

    @Override
    public void await() {
        use();
        check(cuStreamSynchronize(stream), "cuStreamSynchronize");
    }

    @Override
    public void requireHealthy() {
        use();
        int result = cuStreamQuery(stream);
        check(result == CUDA_ERROR_NOT_READY ? CUDA_SUCCESS : result, "cuStreamQuery");
    }

    @Override
    public void close() {
        cuCtxSetCurrent(context);
        cuStreamSynchronize(stream);
        products.close();
        shared.forEach(host -> cuMemFreeHost(host));
        cuStreamDestroy(stream);
        cuModuleUnload(module);
        cuDevicePrimaryCtxRelease(device);
    }
}
