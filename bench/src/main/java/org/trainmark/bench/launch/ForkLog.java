package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** What a trial's JVM printed, and what JMH had to say of it. */
final class ForkLog {

    private static final int TAIL_LINES = 20;

    /**
     * What JMH 1.37 prints before its advice, which fills more lines than a tail has and is the same for every trial.
     */
    private static final String ADVICE = "# Run complete.";

    private ForkLog() {}

    /**
     * Makes a log anew, for JMH to print to. What is in its place is of an earlier start of the same trial, or a link
     * that leads elsewhere.
     */
    static PrintStream open(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(errorFile(file));
            return new PrintStream(
                    Files.newOutputStream(
                            file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    false,
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Adds a line that JMH did not print. */
    static void append(Path file, String line) {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Returns where a JVM that crashes leaves its report. */
    static Path errorFile(Path log) {
        return log.resolveSibling(log.getFileName() + ".hs_err");
    }

    /** Returns the whole log. */
    static String text(Path file) {
        try {
            // Whatever bytes a dying JVM printed, each is a character here.
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            // Nothing got as far as to print.
            return "";
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
