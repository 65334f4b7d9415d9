package org.trainmark.peers.libtorch;

import java.util.List;
import java.util.Optional;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.Threads;
import org.trainmark.core.engine.blas.OpenBlas;

/** How the JVM of the engine {@code libtorch} starts: OpenBLAS multiplies matrices, OpenMP does the rest. */
public final class LibtorchLaunch implements EngineLaunch {

    @Override
    public String engine() {
        return "libtorch";
    }

    @Override
    public Threads resolved(Threads asked, int processors) {
        return asked.inTwoPools(processors);
    }

    @Override
    public JvmStart start(Threads resolved) {
        return new JvmStart(resolved.poolVariables(), List.of(), resolved.busyInPools());
    }

    @Override
    public Optional<KernelLibrary> kernels() {
        return Optional.of(new OpenBlas());
    }
}
