package org.trainmark.bench.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file to which a host adds lines, and which a trial's JVM looks at again and again. */
public final class HostLines {

    private final Path file;
    private long wholeBytes;
    private List<String> whole = List.of();

    public HostLines(Path file) {
        this.file = requireNonNull(file, "file");
    }

    /** Adds a line. */
    public void add(String line) {
        try {
            Files.writeString(
                    file,
                    line + "\n",
                    US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    /** Returns all lines so far; one that is not whole is not there yet. */
    public List<String> whole() {
        try {
            if (Files.exists(file) && Files.size(file) != wholeBytes) {
                String text = Files.readString(file, US_ASCII);
                int end = text.lastIndexOf('\n') + 1;
                whole = text.substring(0, end).lines().toList();
                wholeBytes = end;
            }
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
