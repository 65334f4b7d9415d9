package org.trainmark.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Keeps other benchmarks off this machine for as long as a run lasts, whichever user they are of, with the lock that
 * every JMH benchmark takes: JMH itself would let go of it between two trials.
 */
final class MachineLock {

    private MachineLock() {}

    /**
     * Returns what {@code run} returns.
     *
     * @throws OtherRunException if another benchmark is running on this machine, or may be as far as this user can tell
     */
    static <T> T holding(Supplier<T> run) {
        return holding(Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock"), run);
    }

    static <T> T holding(Path file, Supplier<T> run) {
        try (FileChannel channel = opened(file)) {
            if (!locks(channel)) {
                throw new OtherRunException("another benchmark is running on this machine (it holds " + file
                        + ") and each would slow the other: wait for it to end");
            }
            // Else JMH would refuse to run beside the holder of its lock, which is this process.
            System.setProperty("jmh.ignoreLock", "true");
            return run.get();
        } catch (AccessDeniedException e) {
            throw new OtherRunException("cannot tell whether another benchmark is running on this machine, since only"
                    + " the user who made " + file + " may write to it: ask for chmod a+w, or for its removal");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    /** Opens the file, which its first user makes for all users, as JMH does. */
    private static FileChannel opened(Path file) throws IOException {
        if (file.toFile().createNewFile() && !file.toFile().setWritable(true, false)) {
            throw new IOException("cannot give other users the right to write to " + file);
        }
        // Systems refuse to open with CREATE what another user has made in a directory of all users.
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
