package org.trainmark.bench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the run in what a user names in place of a suite. */
final class MeasuredMemory {

    /** Where {@code memory} puts its run below its own directory. */
    static final String GRID = "grid";

    private static final String RUN_FILE = "run.json";

    private MeasuredMemory() {}

    /** Returns the directory of a run: the named one, or the grid of a directory that {@code memory} wrote. */
    static Optional<Path> in(String name) {
        Path directory = Path.of(name);
        return Stream.of(directory, directory.resolve(GRID))
                .filter(place -> Files.isRegularFile(place.resolve(RUN_FILE)))
                .findFirst();
    }
}
