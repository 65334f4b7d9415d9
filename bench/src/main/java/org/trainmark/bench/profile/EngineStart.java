package org.trainmark.bench.profile;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.trainmark.bench.profile.Profile.Threads;

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
        Threads resolved = resolved(engine, threads, processors);
        int own = resolved.engine().orElse(1);
        int blas = resolved.blas().orElse(1);
        int openmp = resolved.openmp().orElse(1);
        return switch (engine) {
            case "nd4j", "products" -> nd4j(blas, openmp, List.of("-Dtrainmark.nd4j.threads=" + own), own);
            case "dl4j" -> nd4j(blas, openmp, List.of(), 1);
            case "libtorch" -> libtorch(blas, openmp);
            case "pytorch" -> djl(blas);
            case "cuda" -> new EngineStart(Map.of(), List.of(), 1);
            default -> new EngineStart(Map.of(), List.of(), Math.max(blas, openmp));
        };
    }

    /**
     * Returns the threads as numbers from 1 on; empty where the engine has no such pool.
     *
     * @param processors that the trial may use
     */
    static Threads resolved(String engine, Threads threads, int processors) {
        OptionalInt blas = count(threads.blas(), processors, processors);
        return switch (engine) {
            case "nd4j", "products" -> shared(threads, processors);
            case "pytorch" -> new Threads(OptionalInt.empty(), blas, OptionalInt.empty());
            case "cuda" -> new Threads(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
            default -> new Threads(OptionalInt.empty(), blas, count(threads.openmp(), 1, processors));
        };
    }

    private static Threads shared(Threads threads, int processors) {
        boolean librariesSet = threads.blas().isPresent() || threads.openmp().isPresent();
        boolean alone = threads.engine().isEmpty() && librariesSet;
        return new Threads(
                count(threads.engine(), librariesSet ? 1 : processors, processors),
                count(threads.blas(), alone ? processors : 1, processors),
                count(threads.openmp(), 1, processors));
    }

    private static OptionalInt count(OptionalInt asked, int usual, int processors) {
        int count = asked.orElse(usual);
        return OptionalInt.of(count == Threads.ALL ? processors : count);
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
