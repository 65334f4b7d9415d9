package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a log in their order, many of them parsed at once, on as many processors as there are; meanwhile those
 * that follow are read.
 */
final class ParsedLines implements AutoCloseable {

    private static final int BYTES_AT_ONCE = 1 << 22;

    private final LogLines lines;
    private final TrialReader reader;
    private final Queue<ParsedLine> ahead = new ArrayDeque<>();
    private CompletableFuture<List<LogLines.Line>> coming;

    private ParsedLines(LogLines lines, TrialReader reader) {
        this.lines = lines;
        this.reader = reader;
        this.coming = CompletableFuture.supplyAsync(() -> some(lines));
    }

    static ParsedLines of(Path file, TrialReader reader) throws IOException {
        return new ParsedLines(LogLines.of(file), reader);
    }

    /** Returns the next line, or null after the last. */
    @Nullable ParsedLine next() throws IOException {
        if (ahead.isEmpty()) {
            List<LogLines.Line> read = read();
            if (!read.isEmpty()) {
                coming = CompletableFuture.supplyAsync(() -> some(lines));
            }
            ahead.addAll(read.parallelStream()
                    .map(line -> ParsedLine.of(line, reader))
                    .toList());
        }
        return ahead.poll();
    }

    private List<LogLines.Line> read() throws IOException {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException unread) {
                throw unread.getCause();
            }
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private static List<LogLines.Line> some(LogLines lines) {
        List<LogLines.Line> some = new ArrayList<>();
        int bytes = 0;
        try {
            for (LogLines.Line line = lines.next(); line != null; line = lines.next()) {
                some.add(line);
                bytes += line.bytes().length;
                if (bytes >= BYTES_AT_ONCE) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return some;
    }

    @Override
    public void close() throws IOException {
        // Whatever is being read ends before its file is closed; what went wrong with it was not asked for.
        coming.handle((read, problem) -> read).join();
        lines.close();
    }
}
