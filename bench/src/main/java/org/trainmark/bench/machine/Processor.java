package org.trainmark.bench.machine;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which processor this machine has, and what it can.
 *
 * @param model its name, or the architecture where Linux does not tell
 * @param simd its sets of vector instructions; none where Linux does not tell
 */
public record Processor(String model, List<String> simd) {

    public Processor {
        requireNonNull(model, "model");
        simd = List.copyOf(simd);
    }

    /** Reads this machine's, from one small file. */
    public static Processor read() {
        SystemFiles files = SystemFiles.ofThisMachine();
        return new Processor(model(files), CpuReader.simd(files));
    }

    static String model(SystemFiles files) {
        return CpuReader.model(files).orElseGet(() -> System.getProperty("os.arch"));
    }
}
