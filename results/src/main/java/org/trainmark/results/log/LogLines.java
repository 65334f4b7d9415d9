package org.trainmark.results.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

    private static final int LONGEST = 1 << 26;

    private final Path file;
    private final InputStream in;
    private final byte[] chunk = new byte[1 << 20];
    private int at;
    private int filled;
    private long remaining;
    private long offset;
    private int number;

    private LogLines(Path file, InputStream in, long offset, long size, int number) {
        this.file = file;
        this.in = in;
        this.offset = offset;
        this.remaining = Math.max(0, size - offset);
        this.number = number;
    }

    /**
     * Opens the part of the file that is there now; what another process appends meanwhile is left for later.
     *
     * @throws UnreadableRunException if it is no regular file
     */
    static LogLines of(Path file) throws IOException {
        return after(file, 0, 0);
    }

    /**
     * Opens what the file holds by now behind a line of it.
     *
     * @param end of that line
     * @param number of that line
     * @throws UnreadableRunException if it is no regular file
     */
    static LogLines after(Path file, long end, int number) throws IOException {
        RegularFile.require(file);
        InputStream in = Channels.newInputStream(Files.newByteChannel(file).position(end));
        return new LogLines(file, in, end, Files.size(file), number);
    }

    /**
     * Returns the next line that is not blank, or null after the last.
     *
     * @throws UnreadableRunException if it is longer than any that is written
     */
    @Nullable Line next() throws IOException {
        Line line = any();
        while (line != null && isBlank(line.bytes())) {
            line = any();
        }
        return line;
    }

    /** An editor may have left some. */
    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private @Nullable Line any() throws IOException {
        byte[] line = {};
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            boolean finished = end < filled;
            int taken = finished ? end + 1 : end;
            line = joined(line, end);
            requireShort(line.length);
            offset += taken - at;
            at = taken;
            if (finished) {
                return new Line(++number, offset, line, true);
            }
        }
        return line.length == 0 ? null : new Line(++number, offset, line, false);
    }

    /** Nearly every line lies whole in one chunk, and then is copied once. */
    private byte[] joined(byte[] begin, int end) {
        byte[] whole = Arrays.copyOf(begin, begin.length + end - at);
        System.arraycopy(chunk, at, whole, begin.length, end - at);
        return whole;
    }

    private void requireShort(int bytes) {
        if (bytes > LONGEST) {
            throw UnreadableRunException.atLine(
                    file,
                    number + 1,
                    "this is longer than any line that is written, %d bytes".formatted(LONGEST),
                    null);
        }
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
