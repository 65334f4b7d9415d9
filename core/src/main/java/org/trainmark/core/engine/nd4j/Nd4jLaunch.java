package org.trainmark.core.engine.nd4j;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.Threads;
import org.trainmark.core.engine.blas.OpenBlas;

/**
 * How the JVM of the engine {@code nd4j} starts. Left to itself the engine has a thread on each processor, each with
 * libraries of one; where a profile gives threads to the libraries, the engine has one.
 */
public final class Nd4jLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return "nd4j";
    }

    @Override
    public Threads resolved(Threads asked, int processors) {
        boolean librariesSet = asked.blas().isPresent() || asked.openmp().isPresent();
        boolean alone = asked.engine().isEmpty() && librariesSet;
        return new Threads(
                Threads.count(asked.engine(), librariesSet ? 1 : processors, processors),
                Threads.count(asked.blas(), alone ? processors : 1, processors),
                Threads.count(asked.openmp(), 1, processors));
    }

    @Override
    public JvmStart start(Threads resolved) {
        int own = resolved.engine().orElse(1);
        Map<String, String> variables = new TreeMap<>(resolved.poolVariables());
        // Else ND4J sets the threads of BLAS to those of OpenMP.
        variables.put("ND4J_SKIP_BLAS_THREADS", "1");
        return new JvmStart(
                variables, List.of("-D%s=%d".formatted(Nd4jEngine.THREADS, own)), own * resolved.busyInPools());
    }

    @Override
    public Optional<KernelLibrary> kernels() {
        return Optional.of(new OpenBlas());
    }
}
