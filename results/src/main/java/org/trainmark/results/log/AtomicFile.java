package org.trainmark.results.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears with its whole content or not at all. */
final class AtomicFile {

    private AtomicFile() {}

    /** Replaces {@code file}; what it held before stays there if writing fails. */
    static void write(Path file, byte[] content) throws IOException {
        Path beside = beside(file);
        try {
            writeToDisk(beside, content);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Returns where a file is until it is whole. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ".tmp");
    }

    private static void writeToDisk(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
