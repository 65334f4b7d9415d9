package org.trainmark.bench.suite;

import java.util.List;
import java.util.Map;

/**
 * What an engine must find when its JVM starts, since its native libraries look only there and only then.
 *
 * @param variables of the environment
 * @param flags of the JVM
 */
record EngineStart(Map<String, String> variables, List<String> flags) {

    EngineStart {
        variables = Map.copyOf(variables);
        flags = List.copyOf(flags);
    }

    /**
     * Returns what an engine needs; nothing for an engine that is not known here.
     *
     * @param blas threads that multiply matrices
     * @param openmp threads for everything else
     */
    static EngineStart of(String engine, int blas, int openmp) {
        return switch (engine) {
            case "nd4j", "dl4j", "products" -> nd4j(blas, openmp);
            case "libtorch" -> new EngineStart(openBlas(blas, openmp), List.of());
            case "pytorch" -> djl(blas);
            default -> new EngineStart(Map.of(), List.of());
        };
    }

    /** Returns how many threads an engine keeps busy at a time, given what {@link #of} is: PyTorch has one pool. */
    static int busyThreads(String engine, int blas, int openmp) {
        return engine.equals("pytorch") ? blas : Math.max(blas, openmp);
    }

    private static EngineStart nd4j(int blas, int openmp) {
        return new EngineStart(
                Map.of(
                        "OMP_NUM_THREADS", Integer.toString(openmp),
                        "OPENBLAS_NUM_THREADS", Integer.toString(blas),
                        // Else ND4J sets the threads of BLAS to those of OpenMP.
                        "ND4J_SKIP_BLAS_THREADS", "1"),
                List.of());
    }

    private static Map<String, String> openBlas(int blas, int openmp) {
        return Map.of("OMP_NUM_THREADS", Integer.toString(openmp), "OPENBLAS_NUM_THREADS", Integer.toString(blas));
    }

    /**
     * DJL sets the threads of PyTorch itself, one number for BLAS and the rest; and it is to call nobody and not to
     * complain that there is no GPU.
     */
    private static EngineStart djl(int threads) {
        return new EngineStart(
                Map.of("OPT_OUT_TRACKING", "true"),
                List.of(
                        "-Dai.djl.pytorch.num_threads=" + threads,
                        "-Dai.djl.pytorch.num_interop_threads=1",
                        "-Dai.djl.offline=true",
                        "-Dorg.slf4j.simpleLogger.log.ai.djl=error"));
    }
}
