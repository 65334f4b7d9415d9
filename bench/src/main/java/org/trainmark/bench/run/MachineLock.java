package org.trainmark.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other benchmarks off this machine for as long as a run lasts, whichever user they are of, with the lock that
 * every JMH benchmark takes: JMH itself would let go of it between two trials. Another user may keep the file for
 * himself, for good; then it is only looked whether he holds it, and this user's runs keep each other off by a file of
 * their own.
 */
final class MachineLock {

    private final Path file;
    private final Holder own;
    private final Consumer<String> notices;

    private MachineLock(Path file, Holder own, Consumer<String> notices) {
        this.file = file;
        this.own = own;
        this.notices = notices;
    }

    /**
     * Returns what {@code run} returns.
     *
     * @param directory of the run, which others are told
     * @param notices is told if another user's benchmarks cannot be kept off
     * @throws OtherRunException if another benchmark is running on this machine
     */
    static <T> T holding(Path directory, Consumer<String> notices, Supplier<T> run) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
        return new MachineLock(file, Holder.of(directory), notices).hold(run);
    }

    /** Does the same with a file of any name. */
    static <T> T holding(Path file, Path directory, Consumer<String> notices, Supplier<T> run) {
        return new MachineLock(file, Holder.of(directory), notices).hold(run);
    }

    private <T> T hold(Supplier<T> run) {
        // Else JMH would refuse to run beside the holder of its lock, which is this process.
        System.setProperty("jmh.ignoreLock", "true");
        try (FileChannel channel = openedByAll()) {
            return holding(file, channel, run);
        } catch (AccessDeniedException e) {
            return holdOwn(run);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private <T> T holding(Path locked, FileChannel channel, Supplier<T> run) throws IOException {
        try (FileLock lock = locked(channel, false)) {
            if (lock == null) {
                throw occupied(locked, Holder.read(channel));
            }
            own.write(channel);
            try {
                return run.get();
            } finally {
                // JMH holds it without a word.
                channel.truncate(0);
            }
        }
    }

    private <T> T holdOwn(Supplier<T> run) {
        Path mine = file.resolveSibling(
                "trainmark-%s.lock".formatted(System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "-")));
        try {
            FileChannel theirs = watched();
            try (FileChannel channel = openedByThisUser(mine)) {
                return channel == null ? run.get() : holding(mine, channel, run);
            } finally {
                if (theirs != null) {
                    theirs.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + mine, e);
        }
    }

    /** Returns the file; null if that is another user's too. */
    private @Nullable FileChannel openedByThisUser(Path mine) {
        try {
            return FileChannel.open(
                    mine,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            tellKept(mine);
            return null;
        }
    }

    private void tellKept(Path kept) {
        notices.accept("somebody keeps %s to himself, so that other benchmarks cannot be kept off: ask for its removal"
                .formatted(kept));
    }

    /** Returns the other user's file, held as far as a reader can; null if nobody else may read it. */
    private @Nullable FileChannel watched() throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(file)) {
            tellKept(file);
            return null;
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        if (locked(channel, true) == null) {
            Optional<Holder> holder = Holder.read(channel);
            channel.close();
            throw occupied(file, holder);
        }
        return channel;
    }

    /** Opens the file, which its first user makes for all users, as JMH does. */
    private FileChannel openedByAll() throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new AccessDeniedException(file.toString());
        }
        if (file.toFile().createNewFile() && !file.toFile().setWritable(true, false)) {
            throw new IOException("cannot give other users the right to write to " + file);
        }
        // Systems refuse to open with CREATE what another user has made in a directory of all users.
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the lock, or null if another process or run holds it. */
    private static @Nullable FileLock locked(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static OtherRunException occupied(Path locked, Optional<Holder> holder) {
        return new OtherRunException("another benchmark is running on this machine (%s, which holds %s)"
                        .formatted(holder.map(Holder::inWords).orElse("one that does not say what it is"), locked)
                + " and each would slow the other: wait for it to end");
    }
}
