package org.trainmark.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;

/**
 * Keeps other benchmarks off this machine for as long as a run lasts, with the lock that every JMH benchmark takes: JMH
 * itself would let go of it between two trials.
 */
final class MachineLock {

    private MachineLock() {}

    /**
     * Returns what {@code run} returns.
     *
     * @throws OtherRunException if another benchmark is running on this machine
     */
    static <T> T holding(Supplier<T> run) {
        Path file = Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!locks(channel)) {
                throw new OtherRunException("another benchmark is running on this machine (it holds " + file
                        + ") and each would slow the other: wait for it to end");
            }
            // Else JMH would refuse to run beside the holder of its lock, which is this process.
            System.setProperty("jmh.ignoreLock", "true");
            return run.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
