package org.trainmark.cuda.engine.driver;

import java.util.Map;
import java.util.Optional;
import org.bytedeco.cuda.global.cublas;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.cuda.global.cudnn;
import org.bytedeco.cuda.global.nvrtc;
import org.bytedeco.javacpp.Loader;
import org.trainmark.cuda.engine.gpu.Convolutions;

/** The native libraries that the engine stands on. */
final class Libraries {

    /** What brings each library, by the beginning of its file's name. */
    private static final Map<String, String> SOURCES = Map.of(
            "libcuda.so",
                    "it comes with NVIDIA's driver: install a driver from 580 on, and the container toolkit in containers",
            "libcudart.so", "the package cuda-cudart-13-0 has it, and so has the profile cuda-12-redist",
            "libnvrtc.so", "the package cuda-nvrtc-13-0 has it, and so has the profile cuda-12-redist",
            "libcublas.so", "the package libcublas-13-0 has it, and so has the profile cuda-12-redist",
            "libcublasLt.so", "the package libcublas-13-0 has it, and so has the profile cuda-12-redist",
            "libcudnn",
                    "the package libcudnn9-cuda-13 of NVIDIA's repository has it, and so has the profile cuda-12-redist");

    private Libraries() {}

    /** Returns which library is missing and what brings it; empty if all are there. */
    static Optional<String> obstacle(Convolutions convolutions) {
        return convolutions == Convolutions.CUDNN ? Always.OBSTACLE.or(() -> Cudnn.OBSTACLE) : Always.OBSTACLE;
    }

    // Each is asked once: a class whose library was missing says so only the first time.

    private static final class Always {

        static final Optional<String> OBSTACLE = find(cudart.class, nvrtc.class, cublas.class);
    }

    private static final class Cudnn {

        static final Optional<String> OBSTACLE = find(cudnn.class);
    }

    private static Optional<String> find(Class<?>... bindings) {
        for (Class<?> binding : bindings) {
            try {
                Loader.load(binding);
            } catch (LinkageError e) {
                return Optional.of(describe(root(e)));
            }
        }
        return Optional.empty();
    }

    /** Returns what was missing in the end: the loader itself only says that it found no binding. */
    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    /** Returns what the loader's words mean. */
    static String describe(String message) {
        return SOURCES.entrySet().stream()
                .filter(source -> message.contains(source.getKey()))
                .map(source -> "there is no %s here; %s".formatted(source.getKey(), source.getValue()))
                .findFirst()
                .orElse("CUDA's libraries do not load: " + message);
    }
}
