package org.trainmark.results.log;

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
    private final byte[] chunk = new byte[1 << 16];
    private int at;
    private int filled;
    private long remaining;
    private long offset;
    private int number;

    private LogLines(InputStream in, long size) {
        this.in = in;
        this.remaining = size;
    }

    /** Opens the part of the file that is there now; what another process appends meanwhile is left for later. */
    static LogLines of(Path file) throws IOException {
        return new LogLines(Files.newInputStream(file), Files.size(file));
    }

    /** Returns the next line, or null after the last. */
    @Nullable Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            boolean finished = end < filled;
            int taken = finished ? end + 1 : end;
            line.write(chunk, at, end - at);
            offset += taken - at;
            at = taken;
            if (finished) {
                return new Line(++number, offset, line.toByteArray(), true);
            }
        }
        return line.size() == 0 ? null : new Line(++number, offset, line.toByteArray(), false);
    }

    private boolean fill() throws IOException {
        int read = in.read(chunk, 0, (int) Math.min(chunk.length, remaining));
        at = 0;
        filled = Math.max(0, read);
        remaining -= filled;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
