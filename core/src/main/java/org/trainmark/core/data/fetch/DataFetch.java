package org.trainmark.core.data.fetch;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trainmark.core.data.DataException;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataRequest.Scaling;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.KnownDataset;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;

/** Gets known data sets into the cache, with the package tools of the machine. */
public final class DataFetch {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final DataDirectories directories;
    private final Consumer<String> progress;
    private final Tool tool;

    /** @param progress is told what happens, a line at a time */
    public DataFetch(DataDirectories directories, Consumer<String> progress) {
        this(directories, progress, new ProcessTool(TIMEOUT));
    }

    DataFetch(DataDirectories directories, Consumer<String> progress, Tool tool) {
        this.directories = requireNonNull(directories, "directories");
        this.progress = requireNonNull(progress, "progress");
        this.tool = requireNonNull(tool, "tool");
    }

    /**
     * Makes a set usable on this machine; does nothing if it is already. The set appears in the cache whole and
     * checked, or not at all.
     *
     * @throws DataException if it cannot be had; says which files to put where
     */
    public void fetch(KnownDataset set) {
        Optional<DataPackage> wanted = DataPackage.of(set);
        Optional<Path> found = directories.locate(set);
        if (wanted.isEmpty()) {
            progress.accept(set.id() + " is built in");
        } else if (found.isPresent()) {
            check(set, found.get());
            progress.accept("%s is already in %s".formatted(set.id(), found.get()));
        } else {
            fetch(set, wanted.get());
        }
    }

    private void fetch(KnownDataset set, DataPackage wanted) {
        Path target = directories.cache().resolve(set.id());
        if (Files.exists(target)) {
            throw new DataException("%s holds only a part of %s: remove it, then run %s"
                    .formatted(target, set.id(), set.fetchCommand()));
        }
        try {
            Files.createDirectories(directories.cache());
            try (ScratchDirectory scratch = ScratchDirectory.in(directories.cache())) {
                Path folder = unpacked(wanted, scratch.path());
                check(set, folder);
                Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | DataException e) {
            throw new DataException(byHand(set, wanted, target, e), e);
        }
        progress.accept("%s is in %s".formatted(set.id(), target));
    }

    private Path unpacked(DataPackage wanted, Path scratch) throws IOException {
        run(scratch, wanted.download());
        run(scratch, wanted.unpack(archive(scratch, wanted.suffix())));
        return scratch.resolve(wanted.folder());
    }

    private void run(Path scratch, List<String> command) throws IOException {
        progress.accept(String.join(" ", command));
        tool.run(scratch, command);
    }

    private static String archive(Path scratch, String suffix) throws IOException {
        try (var files = Files.list(scratch)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the tool left no file *" + suffix));
        }
    }

    private void check(KnownDataset set, Path directory) {
        progress.accept("checking " + set.id());
        DataDirectories only = new DataDirectories(List.of(directory), directories.cache());
        DataSource source = new DataSource.Known(set.id());
        new DataLoader(only).load(new DataRequest(source, 0, 0, 0, Optional.of(Scaling.NONE)));
    }

    private static String byHand(KnownDataset set, DataPackage wanted, Path target, Exception e) {
        return """
                %s could not be fetched: %s
                Put these files, gzipped (.gz) or not, into %s:
                %s
                %s""".formatted(
                        set.id(),
                        e.getMessage(),
                        target,
                        set.files().stream().map(file -> "  " + file.name()).collect(joining("\n")),
                        wanted.hint());
    }
}
