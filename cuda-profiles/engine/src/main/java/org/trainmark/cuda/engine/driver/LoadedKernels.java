package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.cudart.cuLaunchKernel;
import static org.bytedeco.cuda.global.cudart.cuModuleGetFunction;
import static org.bytedeco.cuda.global.cudart.cuModuleLoadData;
import static org.bytedeco.cuda.global.cudart.cuModuleUnload;
import static org.trainmark.cuda.engine.driver.DriverCalls.check;

import java.util.HashMap;
import java.util.Map;
import org.bytedeco.cuda.cudart.CUfunc_st;
import org.bytedeco.cuda.cudart.CUmod_st;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/** The compiled kernels that a context has loaded, found by name when first launched. */
final class LoadedKernels implements AutoCloseable {

    private final CUmod_st module = new CUmod_st();
    private final Map<String, CUfunc_st> byName = new HashMap<>();
    private boolean rehearsing;

    /**
     * Loads kernels into the context that is in use.
     *
     * @param code of the kernels, for the context's card
     */
    LoadedKernels(byte[] code) {
        try (BytePointer image = new BytePointer(code)) {
            check(cuModuleLoadData(module, image), "cuModuleLoadData");
        }
    }

    /** Does work in which kernels are looked up, and not run. */
    void rehearse(Runnable work) {
        rehearsing = true;
        try {
            work.run();
        } finally {
            rehearsing = false;
        }
    }

    void launch(String kernel, ThreadGrid grid, CUstream_st stream, Object... arguments) {
        CUfunc_st function = byName.computeIfAbsent(kernel, this::function);
        if (rehearsing) {
            return;
        }
        try (KernelArguments values = new KernelArguments(arguments)) {
            check(
                    cuLaunchKernel(
                            function,
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
    public void close() {
        cuModuleUnload(module);
    }
}
