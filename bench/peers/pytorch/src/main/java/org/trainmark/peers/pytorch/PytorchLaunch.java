package org.trainmark.peers.pytorch;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.Threads;

/**
 * How the JVM of the engine {@code pytorch} starts. DJL sets the threads of PyTorch itself, one pool for matrices and
 * the rest; and it is to call nobody and not to complain that there is no GPU.
 */
public final class PytorchLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return "pytorch";
    }

    @Override
    public Threads resolved(Threads asked, int processors) {
        return new Threads(
                OptionalInt.empty(), Threads.count(asked.blas(), processors, processors), OptionalInt.empty());
    }

    @Override
    public JvmStart start(Threads resolved) {
        int threads = resolved.blas().orElse(1);
        return new JvmStart(
                Map.of("OPT_OUT_TRACKING", "true"),
                List.of(
                        "-Dai.djl.pytorch.num_threads=" + threads,
                        "-Dai.djl.pytorch.num_interop_threads=1",
                        "-Dai.djl.offline=true",
                        "-Dorg.slf4j.simpleLogger.log.ai.djl=error"),
                threads);
    }
}
