package org.trainmark.bench.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A small text among classes. */
final class ResourceText {

    private ResourceText() {}

    /** Returns the text of a resource; empty if the loader finds none. */
    static Optional<String> of(ClassLoader loader, String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        }
    }
}
