package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * What a process prints, as lines: each as soon as it ends, by a line feed or the carriage return of a progress bar. Of
 * a line that is longer than any person's the rest is dropped, and bytes that are no text stand as marks for that.
 */
final class OutputLines {

    static final int MOST_BYTES = 1 << 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Consumer<String> lines;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean afterReturn;

    /** @param lines is given each without its end */
    OutputLines(Consumer<String> lines) {
        this.lines = lines;
    }

    /** Reads to the end, or to where the process was ended. */
    void readAll(InputStream in) {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
            take(buffer, count);
        }
        if (line.size() > 0) {
            end();
        }
    }

    private static int read(InputStream in, byte... buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            // The process was ended, and what it printed up to there is read.
            return -1;
        }
    }

    private void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte one = bytes[i];
            if (one == '\n' && afterReturn) {
                afterReturn = false;
            } else if (one == '\n' || one == '\r') {
                afterReturn = one == '\r';
                end();
            } else {
                afterReturn = false;
                if (line.size() < MOST_BYTES) {
                    line.write(one);
                }
            }
        }
    }

    private void end() {
        lines.accept(line.toString(UTF_8));
        line.reset();
    }
}
