package org.trainmark.peers.dl4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.Threads;
import org.trainmark.core.engine.blas.OpenBlas;

/** How the JVM of the engine {@code dl4j} starts: with the two pools of the ND4J under it. */
public final class Dl4jLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return "dl4j";
    }

    @Override
    public Threads resolved(Threads asked, int processors) {
        return asked.inTwoPools(processors);
    }

    @Override
    public JvmStart start(Threads resolved) {
        Map<String, String> variables = new TreeMap<>(resolved.poolVariables());
        // Else ND4J sets the threads of BLAS to those of OpenMP.
        variables.put("ND4J_SKIP_BLAS_THREADS", "1");
        return new JvmStart(variables, List.of(), resolved.busyInPools());
    }

    @Override
    public Optional<KernelLibrary> kernels() {
        return Optional.of(new OpenBlas());
    }
}
