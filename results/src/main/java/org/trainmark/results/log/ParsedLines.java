package org.trainmark.results.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The lines of a log in their order, many of them parsed at once, on as many processors as there are. */
final class ParsedLines implements AutoCloseable {

    private static final int BYTES_AT_ONCE = 1 << 22;

    private final LogLines lines;
    private final Queue<ParsedLine> ahead = new ArrayDeque<>();

    private ParsedLines(LogLines lines) {
        this.lines = lines;
    }

    static ParsedLines of(Path file) throws IOException {
        return new ParsedLines(LogLines.of(file));
    }

    /** Returns the next line, or null after the last. */
    @Nullable ParsedLine next() throws IOException {
        if (ahead.isEmpty()) {
            ahead.addAll(some().parallelStream().map(ParsedLine::of).toList());
        }
        return ahead.poll();
    }

    private List<LogLines.Line> some() throws IOException {
        List<LogLines.Line> some = new ArrayList<>();
        int bytes = 0;
        for (LogLines.Line line = lines.next(); line != null; line = lines.next()) {
            some.add(line);
            bytes += line.bytes().length;
            if (bytes >= BYTES_AT_ONCE) {
                break;
            }
        }
        return some;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
