package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudart.CUDA_ERROR_NOT_READY;
import static org.bytedeco.cuda.global.cudart.CUDA_SUCCESS;
import static org.bytedeco.cuda.global.cudart.CU_STREAM_NON_BLOCKING;
import static org.bytedeco.cuda.global.cudart.cuCtxSetCurrent;
import static org.bytedeco.cuda.global.cudart.cuDevicePrimaryCtxRelease;
import static org.bytedeco.cuda.global.cudart.cuDevicePrimaryCtxRetain;
import static org.bytedeco.cuda.global.cudart.cuStreamCreate;
import static org.bytedeco.cuda.global.cudart.cuStreamDestroy;
import static org.bytedeco.cuda.global.cudart.cuStreamQuery;
import static org.bytedeco.cuda.global.cudart.cuStreamSynchronize;
import static org.trainmark.cuda.engine.driver.DriverCalls.check;

import org.bytedeco.cuda.cudart.CUctx_st;
import org.bytedeco.cuda.cudart.CUstream_st;

/** A card's primary context, and one stream of work in it. */
final class DriverContext implements AutoCloseable {

    private final int device;
    private final CUctx_st context = new CUctx_st();
    private final CUstream_st stream = new CUstream_st();
    private boolean timing;

    /** @param device the driver's handle of the card */
    DriverContext(int device) {
        this.device = device;
        check(cuDevicePrimaryCtxRetain(context, device), "cuDevicePrimaryCtxRetain");
        use();
        check(cuStreamCreate(stream, CU_STREAM_NON_BLOCKING), "cuStreamCreate");
    }

    CUstream_st stream() {
        return stream;
    }

    /** Makes the context the calling thread's: sessions on several cards may take turns. */
    void use() {
        check(cuCtxSetCurrent(context), "cuCtxSetCurrent");
    }

    /** Does the same for what frees things, to which a failed device may say what it wants. */
    void useAnyway() {
        cuCtxSetCurrent(context);
    }

    /** Returns whether anybody has asked for the time that work takes. */
    boolean isTiming() {
        return timing;
    }

    void startTiming() {
        timing = true;
    }

    void await() {
        use();
        check(cuStreamSynchronize(stream), "cuStreamSynchronize");
    }

    /** Waits as far as a device that may have failed lets it. */
    void settle() {
        useAnyway();
        cuStreamSynchronize(stream);
    }

    void requireHealthy() {
        use();
        int result = cuStreamQuery(stream);
        check(result == CUDA_ERROR_NOT_READY ? CUDA_SUCCESS : result, "cuStreamQuery");
    }

    @Override
    public void close() {
        useAnyway();
        cuStreamDestroy(stream);
        cuDevicePrimaryCtxRelease(device);
    }
}
