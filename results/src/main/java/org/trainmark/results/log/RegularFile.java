package org.trainmark.results.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with an end: no device, pipe or directory, which would give bytes forever, or none ever. */
final class RegularFile {

    private RegularFile() {}

    /**
     * Checks that whatever is there is a file with an end.
     *
     * @throws UnreadableRunException if not
     */
    static void require(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnreadableRunException(
                    file, "this is a directory, a device or a pipe, where a file belongs", null);
        }
    }

    /**
     * Returns what a file holds.
     *
     * @throws UnreadableRunException if it is no regular file, or holds more than {@code most} bytes
     */
    static byte[] bytes(Path file, int most) throws IOException {
        require(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnreadableRunException(
                        file, "this is larger than any such file that is written, %d bytes".formatted(most), null);
            }
            return bytes;
        }
    }
}
