package org.trainmark.cuda.engine.driver;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The source of all kernels, in CUDA C++. */
final class KernelSource {

    private static final List<String> FILES = List.of(
            "batch.cu",
            "pointwise.cu",
            "columns.cu",
            "images.cu",
            "sequences.cu",
            "attention.cu",
            "loss.cu",
            "update.cu");

    private KernelSource() {}

    /** Returns what a compiler for devices takes; it wants {@code REAL} defined. */
    static String forDevices() {
        return file("device.cuh") + portable();
    }

    /** Returns what any compiler takes that knows CUDA's words and conversions of half precision. */
    static String portable() {
        return types() + FILES.stream().map(KernelSource::file).collect(Collectors.joining());
    }

    /** Returns what the kernels have in common. */
    static String types() {
        return file("types.cuh");
    }

    private static String file(String name) {
        try (InputStream in = KernelSource.class.getResourceAsStream("kernels/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks kernels/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
