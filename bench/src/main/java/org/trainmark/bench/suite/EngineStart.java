package org.trainmark.bench.suite;

import java.util.List;
import java.util.Map;
import org.trainmark.bench.suite.Profile.Threads;

/**
 * What an engine must find when its JVM starts, since its native libraries look only there and only then.
 *
 * @param variables of the environment
 * @param flags of the JVM
 * @param busyThreads how many threads the engine keeps busy at a time
 */
record EngineStart(Map<String, String> variables, List<String> flags, int busyThreads) {

    EngineStart {
        variables = Map.copyOf(variables);
        flags = List.copyOf(flags);
    }

    /**
     * Returns what an engine needs; nothing for an engine that is not known here.
     *
     * @param processors that the trial may use
     */
    static EngineStart of(String engine, Threads threads, int processors) {
        int openmp = threads.openmp().orElse(1);
        return switch (engine) {
            case "nd4j", "products" -> shared(threads, processors);
            case "dl4j" -> nd4j(threads.blas().orElse(processors), openmp, List.of(), 1);
            case "libtorch" -> libtorch(threads.blas().orElse(processors), openmp);
            case "pytorch" -> djl(threads.blas().orElse(processors));
            default ->
                new EngineStart(Map.of(), List.of(), Math.max(threads.blas().orElse(processors), openmp));
        };
    }

    private static EngineStart shared(Threads threads, int processors) {
        boolean librariesSet = threads.blas().isPresent() || threads.openmp().isPresent();
        int own = threads.engine().orElse(librariesSet ? 1 : processors);
        boolean alone = threads.engine().isEmpty() && librariesSet;
        int blas = threads.blas().orElse(alone ? processors : 1);
        return nd4j(blas, threads.openmp().orElse(1), List.of("-Dtrainmark.nd4j.threads=" + own), own);
    }

    private static EngineStart nd4j(int blas, int openmp, List<String> flags, int own) {
        return new EngineStart(
                Map.of(
                        "OMP_NUM_THREADS", Integer.toString(openmp),
                        "OPENBLAS_NUM_THREADS", Integer.toString(blas),
                        // Else ND4J sets the threads of BLAS to those of OpenMP.
                        "ND4J_SKIP_BLAS_THREADS", "1"),
                flags,
                own * Math.max(blas, openmp));
    }

    private static EngineStart libtorch(int blas, int openmp) {
        return new EngineStart(
                Map.of("OMP_NUM_THREADS", Integer.toString(openmp), "OPENBLAS_NUM_THREADS", Integer.toString(blas)),
                List.of(),
                Math.max(blas, openmp));
    }

    /**
     * DJL sets the threads of PyTorch itself, one pool for BLAS and the rest; and it is to call nobody and not to
     * complain that there is no GPU.
     */
    private static EngineStart djl(int threads) {
        return new EngineStart(
                Map.of("OPT_OUT_TRACKING", "true"),
                List.of(
                        "-Dai.djl.pytorch.num_threads=" + threads,
                        "-Dai.djl.pytorch.num_interop_threads=1",
                        "-Dai.djl.offline=true",
                        "-Dorg.slf4j.simpleLogger.log.ai.djl=error"),
                threads);
    }
}
