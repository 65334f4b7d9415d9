package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a trial's JVM printed, and what JMH had to say of it. */
final class ForkLog {

    private static final int TAIL_LINES = 20;

    /**
     * What JMH 1.37 prints before its advice, which fills more lines than a tail has and is the same for every trial.
     */
    private static final String ADVICE = "# Run complete.";

    private ForkLog() {}

    /** Returns the whole log. */
    static String text(Path file) {
        try {
            // Whatever bytes a dying JVM printed, each is a character here.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Returns the last lines of a log that say anything of the trial. */
    static List<String> tail(String text) {
        List<String> lines = text.lines()
                .takeWhile(line -> !line.startsWith(ADVICE))
                .filter(line -> !line.isBlank())
                .toList();
        return lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
    }
}
