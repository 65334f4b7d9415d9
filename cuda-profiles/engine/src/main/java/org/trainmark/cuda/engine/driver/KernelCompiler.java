package org.trainmark.cuda.engine.driver;

import static org.bytedeco.cuda.global.nvrtc.NVRTC_SUCCESS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bytedeco.cuda.global.nvrtc;
import org.bytedeco.cuda.nvrtc._nvrtcProgram;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.trainmark.cuda.engine.gpu.CudaException;
import org.trainmark.cuda.engine.gpu.Precision;

/** Compiles the kernels for one kind of card, by NVRTC. */
final class KernelCompiler {

    private KernelCompiler() {}

    /** Returns the code for a card, of this or an earlier JVM. */
    static byte[] code(int capability, Precision precision, KernelCache cache) {
        List<String> options = options(compiledFor(capability, capabilities()), precision);
        String source = KernelSource.forDevices();
        return cache.get(source + options + version(), () -> compile(source, options));
    }

    static List<String> options(int capability, Precision precision) {
        return List.of("--gpu-architecture=sm_" + capability, "--std=c++17", "-DREAL=" + precision.type());
    }

    /** Returns the compute capabilities that NVRTC compiles for, times ten. */
    static Set<Integer> capabilities() {
        int[] count = new int[1];
        check(nvrtc.nvrtcGetNumSupportedArchs(count), "nvrtcGetNumSupportedArchs", "");
        int[] capabilities = new int[count[0]];
        check(nvrtc.nvrtcGetSupportedArchs(capabilities), "nvrtcGetSupportedArchs", "");
        return Arrays.stream(capabilities).boxed().collect(Collectors.toSet());
    }

    /**
     * Returns the capability to compile for: a card's own, or the latest of its generation that NVRTC knows, whose code
     * the card runs too.
     *
     * @throws CudaException if NVRTC knows none of its generation
     */
    static int compiledFor(int capability, Set<Integer> known) {
        return known.stream()
                .filter(one -> one / 10 == capability / 10 && one <= capability)
                .max(Integer::compare)
                .orElseThrow(() -> new CudaException(
                        "this CUDA's compiler knows no card of compute capability %s; install a later toolkit"
                                .formatted(capability / 10.0)));
    }

    /** Returns the version of NVRTC, such as 13.0. */
    static String version() {
        int[] major = new int[1];
        int[] minor = new int[1];
        check(nvrtc.nvrtcVersion(major, minor), "nvrtcVersion", "");
        return major[0] + "." + minor[0];
    }

    static byte[] compile(String source, List<String> options) {
        _nvrtcProgram program = new _nvrtcProgram();
        try (BytePointer text = new BytePointer(source, StandardCharsets.UTF_8);
                BytePointer name = new BytePointer("kernels.cu", StandardCharsets.UTF_8);
                PointerPointer<BytePointer> flags = new PointerPointer<>(options.toArray(new String[0]))) {
            check(
                    nvrtc.nvrtcCreateProgram(
                            program, text, name, 0, (PointerPointer<BytePointer>) null, (PointerPointer<BytePointer>)
                                    null),
                    "nvrtcCreateProgram",
                    "");
            int result = nvrtc.nvrtcCompileProgram(program, options.size(), flags);
            check(result, "nvrtcCompileProgram", result == NVRTC_SUCCESS ? "" : log(program));
            return cubin(program);
        } finally {
            nvrtc.nvrtcDestroyProgram(program);
        }
    }

    private static byte[] cubin(_nvrtcProgram program) {
        try (SizeTPointer size = new SizeTPointer(1)) {
            check(nvrtc.nvrtcGetCUBINSize(program, size), "nvrtcGetCUBINSize", "");
            byte[] code = new byte[Math.toIntExact(size.get())];
            check(nvrtc.nvrtcGetCUBIN(program, code), "nvrtcGetCUBIN", "");
            return code;
        }
    }

    private static String log(_nvrtcProgram program) {
        try (SizeTPointer size = new SizeTPointer(1)) {
            nvrtc.nvrtcGetProgramLogSize(program, size);
            byte[] log = new byte[Math.toIntExact(size.get())];
            nvrtc.nvrtcGetProgramLog(program, log);
            return ":\n" + new String(log, StandardCharsets.UTF_8).trim();
        }
    }

    private static void check(int result, String call, String more) {
        if (result != NVRTC_SUCCESS) {
            throw new CudaException(
                    "%s: %s%s".formatted(call, nvrtc.nvrtcGetErrorString(result).getString(), more));
        }
    }
}
