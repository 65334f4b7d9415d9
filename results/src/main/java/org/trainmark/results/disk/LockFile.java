package org.trainmark.results.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one process holds at a time; the system lets go of it when that process ends, however it ends. */
public final class LockFile implements AutoCloseable {

    private final FileChannel channel;

    private LockFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes hold of a file, which is made if it is missing; empty if somebody holds it.
     *
     * @throws LinkException if it is a link
     */
    public static Optional<LockFile> hold(Path file) throws IOException {
        LinkException.requireNone(file);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (take(channel)) {
            return Optional.of(new LockFile(channel));
        }
        channel.close();
        return Optional.empty();
    }

    /** Takes hold of an open file, until that is closed; returns whether nobody else holds it. */
    public static boolean take(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Takes hold of an open file where its disk knows locks, to tell others that somebody still writes to it. */
    static void mark(FileChannel channel) {
        try {
            take(channel);
        } catch (IOException e) {
            // Then nobody can find it free either, and it is left alone.
            return;
        }
    }

    /** Returns whether there is such a file, of this user, and nobody holds it. */
    public static boolean isFree(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return take(channel);
        } catch (IOException e) {
            // It is a link, or gone by now, or another user's.
            return false;
        }
    }

    /** Returns whether some process of this user, or this one, holds a file. */
    public static boolean isHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return !take(channel);
        } catch (IOException e) {
            // It is not there, or another user's, of whom this cannot be told.
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
