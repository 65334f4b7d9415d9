package org.trainmark.cuda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.trainmark.core.engine.DeviceId;
import org.trainmark.core.engine.DeviceProbe;
import org.trainmark.core.engine.Obstacle;

/**
 * Tells whether ND4J's CUDA backend can run here, where it is on the class path.
 *
 * <p>Left to itself ND4J falls back to another backend where CUDA does not start, and on a device that its library has
 * no code for it starts and then fails at its first array.
 */
public final class Nd4jCudaProbe implements DeviceProbe {

    private static final Set<String> ENGINES = Set.of("nd4j", "products");

    @Override
    public Optional<Obstacle> obstacle(String engine, DeviceId device) {
        Optional<Nd4jCudaLibrary> library = Nd4jCudaLibrary.on(System.getProperty("java.class.path", ""));
        if (!ENGINES.contains(engine) || library.isEmpty()) {
            return Optional.empty();
        }
        return device.card().flatMap(number -> unmet(library.get(), number));
    }

    private static Optional<Obstacle> unmet(Nd4jCudaLibrary library, int number) {
        return new CudaNeeds(library.toolkit(), number, device -> misfit(library, device))
                .unmet(CudaDriver::load, Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES")));
    }

    private static Optional<Obstacle> misfit(Nd4jCudaLibrary library, CudaDevice device) {
        try {
            return library.code(device.capability(), cache())
                    .filter(code -> !code.runsOn(device.capability()))
                    .map(code -> misfit(code, device));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + library.jars(), e);
        }
    }

    static Obstacle misfit(EmbeddedCode code, CudaDevice device) {
        return new Obstacle(
                "%s has compute capability %s, and ND4J's library holds %s"
                        .formatted(device.name(), device.capability(), code),
                "take a device of one of these, or a build of ND4J with code for %s: see cuda-profiles/README.md"
                        .formatted(device.capability()));
    }

    /** Where JavaCPP unpacks to, by its own rule. */
    private static Path cache() {
        String variable = System.getenv().getOrDefault("JAVACPP_CACHE_DIR", "");
        String usual = variable.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".javacpp", "cache").toString()
                : variable;
        return Path.of(System.getProperty("org.bytedeco.javacpp.cachedir", usual));
    }
}
