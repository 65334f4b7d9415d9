package org.trainmark.bench.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The run that holds a lock, as its file says.
 *
 * @param pid of its process
 * @param since when it holds it
 */
record Holder(long pid, String command, Path directory, Instant since) {

    private static final int MOST_BYTES = 4096;
    private static final int MOST_CHARACTERS = 200;

    /** Returns this process, with a run in a directory. */
    static Holder of(Path directory) {
        String[] words = System.getProperty("sun.java.command", "").split(" ", 2);
        return new Holder(
                ProcessHandle.current().pid(),
                words.length == 2 ? "trainmark " + words[1] : "trainmark",
                directory.toAbsolutePath().normalize(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    void write(FileChannel channel) throws IOException {
        String text =
                String.join("\n", Long.toString(pid), since.toString(), line(directory.toString()), line(command));
        channel.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    /** Reads who holds a file; empty if it does not say, or what it says is of a process that is no more. */
    static Optional<Holder> read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        channel.read(bytes, 0);
        return of(new String(bytes.array(), 0, bytes.position(), UTF_8).lines().toList())
                .filter(Holder::isAlive);
    }

    static Optional<Holder> of(List<String> lines) {
        if (lines.size() < 4 || !lines.get(0).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Holder(
                    Long.parseLong(lines.get(0)),
                    line(lines.get(3)),
                    Path.of(line(lines.get(2))),
                    Instant.parse(lines.get(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Another process may have got the number since, but not before this one took hold. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> !start.isAfter(since.plusSeconds(1)))
                        .orElse(true))
                .isPresent();
    }

    /** Other users may write to the file, so nothing of it may steer a terminal or fill it. */
    private static String line(String text) {
        String plain = text.replaceAll("\\p{C}", "?");
        return plain.length() <= MOST_CHARACTERS ? plain : plain.substring(0, MOST_CHARACTERS) + "...";
    }

    /** Returns {@code process 12, "trainmark run mnist" in /home/me/runs/mnist since 2026-11-29T01:02:03Z}. */
    String inWords() {
        return "process %d, \"%s\" in %s since %s".formatted(pid, command, directory, since);
    }
}
