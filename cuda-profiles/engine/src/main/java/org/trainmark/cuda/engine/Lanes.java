package org.trainmark.cuda.engine;

import static org.bytedeco.cuda.global.cudart.CU_EVENT_DISABLE_TIMING;
import static org.bytedeco.cuda.global.cudart.CU_STREAM_NON_BLOCKING;
import static org.bytedeco.cuda.global.cudart.cuEventCreate;
import static org.bytedeco.cuda.global.cudart.cuEventDestroy;
import static org.bytedeco.cuda.global.cudart.cuEventRecord;
import static org.bytedeco.cuda.global.cudart.cuStreamCreate;
import static org.bytedeco.cuda.global.cudart.cuStreamDestroy;
import static org.bytedeco.cuda.global.cudart.cuStreamWaitEvent;
import static org.trainmark.cuda.engine.DriverCalls.check;

import java.util.Optional;
import org.bytedeco.cuda.cudart.CUevent_st;
import org.bytedeco.cuda.cudart.CUstream_st;

/** The one or two streams of work on a card; the second leaves the first and joins it again. */
final class Lanes implements AutoCloseable {

    private final FusedProducts fused;
    private final Lane first;
    private final Optional<Lane> second;
    private final CUevent_st left = new CUevent_st();
    private final CUevent_st joined = new CUevent_st();
    private Lane current;

    /**
     * Makes the lanes.
     *
     * @param stream of the first
     * @param workspace of {@code count} times {@code bytes}
     */
    Lanes(CUstream_st stream, Precision precision, long workspace, long bytes, int count) {
        fused = new FusedProducts(precision, bytes);
        first = Lane.of(stream, precision, workspace, bytes);
        second = count == 1 ? Optional.empty() : Optional.of(second(precision, workspace + bytes, bytes));
        current = first;
    }

    private Lane second(Precision precision, long workspace, long bytes) {
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

    void multiply(Product product, Epilogue epilogue) {
        fused.multiply(product, epilogue, current.stream(), current.workspace());
    }

    boolean fuses(Product product, Epilogue epilogue) {
        return fused.has(product, epilogue);
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
        fused.close();
        first.products().close();
        second.ifPresent(lane -> {
            lane.products().close();
            cuStreamDestroy(lane.stream());
            cuEventDestroy(left);
            cuEventDestroy(joined);
        });
    }
}
