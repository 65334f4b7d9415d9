package org.trainmark.bench.profile;

import static java.util.Objects.requireNonNull;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where this program was built: the folder {@code bench}, under which the peers' jars lie too. */
final class Installation {

    private Installation() {}

    /** Returns the folder, of which {@code target/benchmarks.jar} or {@code target/classes} holds this class. */
    static Path folder() {
        try {
            Path code = Path.of(
                    requireNonNull(Installation.class.getProtectionDomain().getCodeSource(), "code source")
                            .getLocation()
                            .toURI());
            return requireNonNull(code.resolve("../..").normalize(), "folder");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path holds no files", e);
        }
    }
}
