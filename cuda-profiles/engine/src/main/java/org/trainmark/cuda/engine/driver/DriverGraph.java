package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudart.CU_EVENT_DEFAULT;
import static org.bytedeco.cuda.global.cudart.CU_EVENT_RECORD_EXTERNAL;
import static org.bytedeco.cuda.global.cudart.CU_STREAM_CAPTURE_MODE_RELAXED;
import static org.bytedeco.cuda.global.cudart.cuEventCreate;
import static org.bytedeco.cuda.global.cudart.cuEventDestroy;
import static org.bytedeco.cuda.global.cudart.cuEventElapsedTime;
import static org.bytedeco.cuda.global.cudart.cuEventRecordWithFlags;
import static org.bytedeco.cuda.global.cudart.cuGraphDestroy;
import static org.bytedeco.cuda.global.cudart.cuGraphExecDestroy;
import static org.bytedeco.cuda.global.cudart.cuGraphInstantiate;
import static org.bytedeco.cuda.global.cudart.cuGraphLaunch;
import static org.bytedeco.cuda.global.cudart.cuStreamBeginCapture;
import static org.bytedeco.cuda.global.cudart.cuStreamEndCapture;
import static org.trainmark.cuda.engine.driver.DriverCalls.check;

import org.bytedeco.cuda.cudart.CUevent_st;
import org.bytedeco.cuda.cudart.CUgraphExec_st;
import org.bytedeco.cuda.cudart.CUgraph_st;
import org.trainmark.cuda.engine.gpu.Accelerator;

/** Recorded work as a CUDA graph, and as one between two events that tell the device's time. */
final class DriverGraph implements Accelerator.Replay {

    private final DriverContext context;
    private final CUevent_st begin = new CUevent_st();
    private final CUevent_st end = new CUevent_st();
    private final CUgraphExec_st plain = new CUgraphExec_st();
    private final CUgraphExec_st timed = new CUgraphExec_st();
    private boolean begun;

    DriverGraph(DriverContext context, Runnable work) {
        this.context = context;
        context.use();
        try {
            check(cuEventCreate(begin, CU_EVENT_DEFAULT), "cuEventCreate");
            check(cuEventCreate(end, CU_EVENT_DEFAULT), "cuEventCreate");
            instantiate(plain, work);
            instantiate(timed, () -> {
                mark(begin);
                work.run();
                mark(end);
            });
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void instantiate(CUgraphExec_st executable, Runnable work) {
        CUgraph_st graph = new CUgraph_st();
        try {
            record(work, graph);
            check(cuGraphInstantiate(executable, graph, 0), "cuGraphInstantiate");
        } finally {
            if (!graph.isNull()) {
                cuGraphDestroy(graph);
            }
        }
    }

    private void record(Runnable work, CUgraph_st into) {
        // Kernels are loaded as they are first used, which the stricter modes take for a mistake.
        check(cuStreamBeginCapture(context.stream(), CU_STREAM_CAPTURE_MODE_RELAXED), "cuStreamBeginCapture");
        try {
            work.run();
        } catch (RuntimeException e) {
            cuStreamEndCapture(context.stream(), into);
            throw e;
        }
        check(cuStreamEndCapture(context.stream(), into), "cuStreamEndCapture");
    }

    /** Makes the graph note the device's time; without the flag it would only order its own work. */
    private void mark(CUevent_st event) {
        check(cuEventRecordWithFlags(event, context.stream(), CU_EVENT_RECORD_EXTERNAL), "cuEventRecordWithFlags");
    }

    @Override
    public void run() {
        context.use();
        check(cuGraphLaunch(context.isTiming() || !begun ? timed : plain, context.stream()), "cuGraphLaunch");
        begun = true;
    }

    @Override
    public long deviceNanos() {
        context.startTiming();
        context.await();
        float[] millis = new float[1];
        check(cuEventElapsedTime(millis, begin, end), "cuEventElapsedTime");
        return Math.round(millis[0] * 1e6);
    }

    /** Waits first: what is in flight needs all of it. */
    @Override
    public void close() {
        context.settle();
        for (CUgraphExec_st executable : new CUgraphExec_st[] {plain, timed}) {
            if (!executable.isNull()) {
                cuGraphExecDestroy(executable);
            }
        }
        for (CUevent_st event : new CUevent_st[] {begin, end}) {
            if (!event.isNull()) {
                cuEventDestroy(event);
            }
        }
    }
}
