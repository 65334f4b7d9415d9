package org.trainmark.core.engine.nd4j.products;

import java.util.Optional;
import org.trainmark.core.engine.EngineLaunch;
import org.trainmark.core.engine.JvmStart;
import org.trainmark.core.engine.KernelLibrary;
import org.trainmark.core.engine.Threads;
import org.trainmark.core.engine.nd4j.Nd4jLaunch;

/** How the JVM of the engine {@code products} starts: as that of {@code nd4j}, which it is a limit of. */
public final class ProductsLaunch implements EngineLaunch {

    private final Nd4jLaunch nd4j = new Nd4jLaunch();

    @Override
    public String engine() {
        return "products";
    }

    @Override
    public Threads resolved(Threads asked, int processors) {
        return nd4j.resolved(asked, processors);
    }

    @Override
    public JvmStart start(Threads resolved) {
        return nd4j.start(resolved);
    }

    @Override
    public Optional<KernelLibrary> kernels() {
        return nd4j.kernels();
    }
}
