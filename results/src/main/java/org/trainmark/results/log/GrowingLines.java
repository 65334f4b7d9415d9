package org.trainmark.results.log;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole lines of a file that somebody else adds to; each is given until it was taken. */
final class GrowingLines {

    private final Path file;
    private long end;
    private int number;

    GrowingLines(Path file) {
        this.file = requireNonNull(file, "file");
    }

    /** Returns whether the file is shorter than what was taken of it, so that this is to be read anew. */
    boolean isCut() {
        return size() < end;
    }

    /** Returns the whole lines that were not taken; a line without its end is one of later, a missing file is empty. */
    List<LogLines.Line> fresh() {
        if (size() <= end) {
            return List.of();
        }
        List<LogLines.Line> fresh = new ArrayList<>();
        try (LogLines lines = LogLines.after(file, end, number)) {
            for (LogLines.Line line = lines.next(); line != null && line.finished(); line = lines.next()) {
                fresh.add(line);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        return fresh;
    }

    /** Takes a line, and all before it. */
    void take(LogLines.Line line) {
        end = line.end();
        number = line.number();
    }

    private long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private UncheckedIOException unreadable(IOException cause) {
        return new UncheckedIOException("cannot read " + file, cause);
    }
}
