package org.trainmark.bench.machine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@link SystemFiles} under a root, which is {@code /} but for tests. */
record RootedFiles(Path root) implements SystemFiles {

    @Override
    public Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(root.resolve(path), ISO_8859_1).strip());
        } catch (IOException e) {
            // Missing, not for this user, or a driver that has no answer just now.
            return Optional.empty();
        }
    }

    @Override
    public List<String> names(String directory) {
        try (Stream<Path> files = Files.list(root.resolve(directory))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
