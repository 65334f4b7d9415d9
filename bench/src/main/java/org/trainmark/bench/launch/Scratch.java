package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.disk.FileProblem;
import org.trainmark.results.disk.LockFile;

/**
 * A temporary directory for what outlives a trial but not the run; deleted with all that is in it. As long as its
 * process lives, it holds a file in it, so that others can tell what a killed one has left.
 */
public final class Scratch implements AutoCloseable {

    /** What the names of all such directories begin with. */
    static final String PREFIX = "trainmark-";

    /** The file in it that its process holds. */
    static final String OWNER = "owner.lock";

    /** Those of this process. To ask whether one of these is free would let go of it: so are locks of POSIX. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final LockFile owner;
    private final Consumer<String> notices;

    /** @param notices is told if something cannot be deleted at the end */
    public Scratch(Consumer<String> notices) {
        this.notices = notices;
        try {
            directory = Files.createTempDirectory(PREFIX);
            owner = LockFile.hold(directory.resolve(OWNER))
                    .orElseThrow(() -> new IOException("another process took " + directory));
            OWN.add(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory", e);
        }
    }

    /** Returns whether a directory is one that this process has not closed. */
    static boolean isOwn(Path directory) {
        return OWN.contains(directory);
    }

    Path directory() {
        return directory;
    }

    /** Returns a new directory in it. */
    public Path newDirectory() {
        try {
            return Files.createTempDirectory(directory, "trial-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory in " + directory, e);
        }
    }

    @Override
    public void close() {
        OWN.remove(directory);
        try {
            owner.close();
            delete(directory);
        } catch (IOException e) {
            // A process that does not end may still write there; the next run deletes it.
            notices.accept("cannot delete %s: %s".formatted(directory, FileProblem.reason(e, directory.toString())));
        }
    }

    /** Deletes a directory with all that is in it; what links in it lead to stays. */
    static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new Deletion());
    }

    /** Deletes files on the way down and directories on the way up. */
    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
