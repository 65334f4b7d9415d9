package org.trainmark.bench.cli.runs;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trainmark.results.log.RunDirectory;

/** A folder that holds the directories of runs, side by side or, as a calibration has them, one level deeper. */
record RunFolder(Path root) {

    /** A run in the folder: its name there, and where it is. */
    record Entry(String name, Path directory) {}

    /** Returns the runs, by name; none where there is no such folder. */
    List<Entry> runs() {
        return subfolders(root).stream()
                .flatMap(folder -> RunDirectory.isRun(folder)
                        ? Stream.of(folder)
                        : subfolders(folder).stream().filter(RunDirectory::isRun))
                .map(run -> new Entry(root.relativize(run).toString(), run))
                .sorted(comparing(Entry::name))
                .toList();
    }

    private static List<Path> subfolders(Path folder) {
        if (!Files.isReadable(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }
}
