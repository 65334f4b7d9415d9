package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudnn.cudnnCreate;
import static org.bytedeco.cuda.global.cudnn.cudnnDestroy;
import static org.bytedeco.cuda.global.cudnn.cudnnGetVersion;
import static org.bytedeco.cuda.global.cudnn.cudnnSetStream;
import static org.trainmark.cuda.engine.driver.DriverCalls.checkDnn;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.cudnn.cudnnContext;
import org.trainmark.cuda.engine.gpu.ConvolutionShape;
import org.trainmark.cuda.engine.gpu.Convolved;
import org.trainmark.cuda.engine.gpu.Precision;

/**
 * Convolutions by cuDNN, each in the way that cuDNN thinks the fastest of those that give the same bits each time.
 *
 * <p>By calls that NVIDIA has deprecated in favor of graphs of operations, and that all of cuDNN 9 has: they do just
 * this, and leave nothing to be compiled at run time.
 */
final class CudnnConvolutions implements AutoCloseable {

    private final cudnnContext handle = new cudnnContext();
    private final Precision precision;
    private final Map<Task, CudnnPlan> plans = new HashMap<>();

    /** What plans are told apart by. */
    private record Task(Convolved.Result result, ConvolutionShape shape) {}

    CudnnConvolutions(CUstream_st stream, Precision precision) {
        this.precision = precision;
        checkDnn(cudnnCreate(handle), "cudnnCreate");
        checkDnn(cudnnSetStream(handle, stream), "cudnnSetStream");
    }

    /** Returns the library's version, such as 9.19.0. */
    static String version() {
        long version = cudnnGetVersion();
        return "%d.%d.%d".formatted(version / 10_000, version / 100 % 100, version % 100);
    }

    /** Returns the bytes that a convolution works in, the first time it is asked for in at most so many. */
    long bytes(Convolved.Result result, ConvolutionShape shape, long mostBytes) {
        return plan(result, shape, mostBytes).bytes();
    }

    void convolve(Convolved convolved) {
        plan(convolved.result(), convolved.shape(), convolved.workspaceBytes()).run(convolved);
    }

    private CudnnPlan plan(Convolved.Result result, ConvolutionShape shape, long mostBytes) {
        return plans.computeIfAbsent(
                new Task(result, shape), task -> new CudnnPlan(handle, precision, result, shape, mostBytes));
    }

    @Override
    public void close() {
        plans.values().forEach(CudnnPlan::close);
        cudnnDestroy(handle);
    }
}
