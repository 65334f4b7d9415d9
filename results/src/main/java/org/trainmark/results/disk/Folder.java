package org.trainmark.results.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A directory that files are put into. */
public final class Folder {

    private Folder() {}

    /** Makes a directory and those above it, as far as they are missing; a link to a directory is one. */
    public static void make(Path directory) throws IOException {
        // Before JDK 20 a link is refused by what makes directories.
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            force(of(directory));
        }
    }

    /**
     * Makes a directory that is part of another one.
     *
     * @throws LinkException if a link is in its place, which may lead anywhere
     */
    public static void makePart(Path directory) throws IOException {
        LinkException.requireNone(directory);
        make(directory);
    }

    /** Returns the directory that a file is in. */
    public static Path of(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    /**
     * Puts the names in a directory on disk, as far as its system can: a name may outlast a crash no more than that.
     */
    public static void force(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system opens directories, nor every disk forces them; the files themselves are on disk.
            return;
        }
    }
}
