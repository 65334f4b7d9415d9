package org.trainmark.results.log;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a log as bytes, so that it is known where each starts and whether it was finished. */
final class LogLines implements AutoCloseable {

    /**
     * One line.
     *
     * @param number from 1
     * @param end offset in the file of what follows it
     * @param bytes without the newline
     * @param finished whether a newline ended it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copying each line would double the work of reading
    record Line(int number, long end, byte[] bytes, boolean finished) {}

    private final InputStream in;
    private long remaining;
    private long offset;
    private int number;

    private LogLines(InputStream in, long size) {
        this.in = in;
        this.remaining = size;
    }

    /** Opens the part of the file that is there now; what another process appends meanwhile is left for later. */
    static LogLines of(Path file) throws IOException {
        return new LogLines(new BufferedInputStream(Files.newInputStream(file), 1 << 16), Files.size(file));
    }

    /** Returns the next line, or null after the last. */
    @Nullable Line next() throws IOException {
        long start = offset;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        while (remaining > 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            remaining--;
            offset++;
            if (next == '\n') {
                return new Line(++number, offset, bytes.toByteArray(), true);
            }
            bytes.write(next);
        }
        return offset == start ? null : new Line(++number, offset, bytes.toByteArray(), false);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
