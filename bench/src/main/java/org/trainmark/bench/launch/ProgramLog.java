package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a program printed: all of it up to a size, and its last lines whatever there was in between. */
final class ProgramLog implements AutoCloseable {

    static final int MOST_BYTES = 4 << 20;
    private static final int LAST_LINES = 200;
    private static final int TAIL_LINES = 20;
    private static final int MOST_CHARACTERS = 500;

    private final Path file;
    private final OutputStream out;
    private final Deque<String> last = new ArrayDeque<>();
    private long written;
    private long leftOut;

    private ProgramLog(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /** Makes a log anew; what is in its place is of an earlier start of the same trial, or a link elsewhere. */
    static ProgramLog open(Path file) {
        try {
            Files.deleteIfExists(file);
            return new ProgramLog(
                    file,
                    new BufferedOutputStream(Files.newOutputStream(
                            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Adds a line. */
    void add(String line) {
        if (!line.isBlank()) {
            last.addLast(line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " ...");
            if (last.size() > LAST_LINES) {
                last.removeFirst();
            }
        }
        byte[] bytes = (line + "\n").getBytes(UTF_8);
        if (written + bytes.length > MOST_BYTES) {
            leftOut += bytes.length;
        } else {
            write(bytes);
        }
    }

    private void write(byte... bytes) {
        try {
            out.write(bytes);
            written += bytes.length;
        } catch (IOException e) {
            throw LocalFork.cannotKeep(file, e);
        }
    }

    /** Returns the last lines that say anything, as one text. */
    String end() {
        return String.join("\n", last);
    }

    /** Returns the very last lines that say anything. */
    List<String> tail() {
        return last.stream().skip(Math.max(0, last.size() - TAIL_LINES)).toList();
    }

    @Override
    public void close() {
        if (leftOut > 0) {
            write("... %d bytes more; the last lines:%n%s%n"
                    .formatted(leftOut, end())
                    .getBytes(UTF_8));
        }
        try {
            out.close();
        } catch (IOException e) {
            throw LocalFork.cannotKeep(file, e);
        }
    }
}
