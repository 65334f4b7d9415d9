package org.trainmark.bench.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The processors of this machine.
 *
 * @param cores physical ones
 * @param processors logical ones, which with hyper-threads are more
 * @param simd the sets of vector instructions, the widest last
 * @param caches such as {@code L2 512 KiB}, one for each size and level
 * @param governor what sets their clocks; empty where Linux does not tell, as in virtual machines
 * @param turbo whether clocks above the nominal one are allowed; empty likewise
 */
public record Cpu(
        String model,
        int cores,
        int processors,
        List<String> simd,
        List<String> caches,
        int numaNodes,
        Optional<String> governor,
        Optional<Boolean> turbo,
        OptionalInt megahertz) {

    public Cpu {
        simd = List.copyOf(simd);
        caches = List.copyOf(caches);
    }

    /** Returns whether cores are shared between processors. */
    boolean hasHyperThreads() {
        return processors > cores;
    }
}
