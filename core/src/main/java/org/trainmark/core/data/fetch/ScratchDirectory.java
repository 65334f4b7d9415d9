package org.trainmark.core.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A directory that goes away with all it holds. It lies beside what is made in it, so that moving the result into place
 * is one rename.
 */
record ScratchDirectory(Path path) implements AutoCloseable {

    static ScratchDirectory in(Path parent) throws IOException {
        return new ScratchDirectory(Files.createTempDirectory(parent, ".fetch-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (var paths = Files.walk(path)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.delete(each);
        }
    }
}
