package org.trainmark.bench.cluster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The file that takes what the process of a block prints beside its lines. */
record BlockLog(Path file) {

    /** How lines begin that are printed whatever happens. */
    private static final List<String> NOISE = List.of("Picked up JAVA", "srun: launch/", "srun: cluster configuration");

    BlockLog {
        requireNonNull(file, "file");
    }

    /** Opens it to write at its end, as another process does too. */
    PrintStream open() throws IOException {
        return new PrintStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), true, UTF_8);
    }

    /** Returns all that was printed. */
    String text() {
        try {
            return Files.exists(file) ? Files.readString(file, ISO_8859_1).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Returns the line that says most. */
    String lastWords() {
        return lastWords(text());
    }

    /**
     * What the block itself said last goes before what the cluster says of its end, and of that an error before all.
     */
    static String lastWords(String printed) {
        List<String> lines = printed.lines()
                .filter(line -> !line.isBlank() && NOISE.stream().noneMatch(line::startsWith))
                .toList();
        return lines.stream()
                .filter(line -> !line.startsWith("srun: ") && !line.startsWith("slurmstepd"))
                .reduce((before, last) -> last)
                .or(() -> lines.stream().filter(line -> line.contains("rror")).findFirst())
                .or(() -> lines.stream().reduce((before, last) -> last))
                .map(String::strip)
                .orElse("it ended without a word");
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
