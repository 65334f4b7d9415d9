package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudart.CU_EVENT_DISABLE_TIMING;
import static org.bytedeco.cuda.global.cudart.CU_STREAM_NON_BLOCKING;
import static org.bytedeco.cuda.global.cudart.cuEventCreate;
import static org.bytedeco.cuda.global.cudart.cuEventDestroy;
import static org.bytedeco.cuda.global.cudart.cuEventRecord;
import static org.bytedeco.cuda.global.cudart.cuStreamCreate;
import static org.bytedeco.cuda.global.cudart.cuStreamDestroy;
import static org.bytedeco.cuda.global.cudart.cuStreamWaitEvent;
import static org.trainmark.cuda.engine.driver.DriverCalls.check;

import java.util.Optional;
import org.bytedeco.cuda.cudart.CUevent_st;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.jspecify.annotations.Nullable;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.gpu.StridedProduct;

/** The one or two streams of work on a card; the second leaves the first and joins it again. */
final class Lanes implements AutoCloseable {

    private final Precision precision;
    private final long bytes;
    private final Lane first;
    private final Optional<Lane> second;
    private final CUevent_st left = new CUevent_st();
    private final CUevent_st joined = new CUevent_st();
    private @Nullable FusedProducts fused;
    private Lane current;

    /**
     * Makes the lanes.
     *
     * @param stream of the first
     * @param workspace of {@code count} times {@code bytes}
     */
    Lanes(CUstream_st stream, Precision precision, long workspace, long bytes, int count) {
        this.precision = precision;
        this.bytes = bytes;
        first = Lane.of(stream, precision, workspace, bytes);
        second = count == 1 ? Optional.empty() : Optional.of(second(workspace + bytes));
        current = first;
    }

    private Lane second(long workspace) {
        check(cuEventCreate(left, CU_EVENT_DISABLE_TIMING), "cuEventCreate");
        check(cuEventCreate(joined, CU_EVENT_DISABLE_TIMING), "cuEventCreate");
        CUstream_st stream = new CUstream_st();
        check(cuStreamCreate(stream, CU_STREAM_NON_BLOCKING), "cuStreamCreate");
        return Lane.of(stream, precision, workspace, bytes);
    }

    /** Returns the stream that work goes to now. */
    CUstream_st stream() {
        return current.stream();
    }

    void multiply(Product product) {
        current.products().multiply(product);
    }

    void multiply(StridedProduct product) {
        current.products().multiply(product);
    }

    void multiply(Product product, Epilogue epilogue) {
        fused().multiply(product, epilogue, current.stream(), current.workspace());
    }

    boolean fuses(Product product, Epilogue epilogue) {
        return fused().has(product, epilogue);
    }

    /** Returns how many kinds of products with more to do have no kernel after all, found by running one. */
    int refusals() {
        return fused == null ? 0 : fused.refusals();
    }

    /** Begun only where it is asked for: a plain step has nothing of it. */
    private FusedProducts fused() {
        FusedProducts made = fused;
        if (made == null) {
            made = new FusedProducts(precision, bytes);
            fused = made;
        }
        return made;
    }

    void together(Runnable one, Runnable other) {
        Lane beside = second.orElseThrow(() -> new IllegalStateException("there is one lane"));
        follow(beside, left, first);
        current = beside;
        try {
            other.run();
        } finally {
            current = first;
        }
        one.run();
        follow(first, joined, beside);
    }

    /** Makes what comes next in a lane wait for what another has been asked for. */
    private static void follow(Lane next, CUevent_st event, Lane before) {
        check(cuEventRecord(event, before.stream()), "cuEventRecord");
        check(cuStreamWaitEvent(next.stream(), event, 0), "cuStreamWaitEvent");
    }

    @Override
    public void close() {
        if (fused != null) {
            fused.close();
        }
        first.products().close();
        second.ifPresent(lane -> {
            lane.products().close();
            cuStreamDestroy(lane.stream());
            cuEventDestroy(left);
            cuEventDestroy(joined);
        });
    }
}
