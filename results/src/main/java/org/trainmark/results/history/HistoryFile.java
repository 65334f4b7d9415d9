package org.trainmark.results.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.disk.LinkException;

/**
 * The file of a history: a line of JSON for each run, only appended to, by one process at a time. A run that was
 * appended is on disk.
 */
public record HistoryFile(Path path) {

    public HistoryFile {
        requireNonNull(path, "path");
    }

    /** What the lines are, and where the last whole one ends. */
    private record Contents(List<KeptRun> runs, long end) {}

    /**
     * Returns the runs in the order in which they were added.
     *
     * @param notices is told of a last line that was torn, which is left out
     * @throws HistoryException if another line is damaged, or there is no such file
     */
    public List<KeptRun> read(Consumer<String> notices) {
        if (!Files.isRegularFile(path)) {
            throw new HistoryException(
                    "there is no history in %s: ./trainmark history add RUN begins one".formatted(path));
        }
        try {
            return parse(Files.readAllBytes(path), notices).runs();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /**
     * Appends a run, unless it is there; returns whether it was not.
     *
     * @param notices is told of a last line that was torn, which is cut off
     * @throws HistoryException if a line is damaged, another process is appending, or the run does not belong to the
     *     others
     */
    public boolean add(KeptRun run, Consumer<String> notices) {
        LinkException.requireNone(path);
        try {
            Folder.make(Folder.of(path));
            try (FileChannel channel = FileChannel.open(
                    path,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)) {
                return add(run, channel, notices);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    private boolean add(KeptRun run, FileChannel channel, Consumer<String> notices) throws IOException {
        FileLock lock = lock(channel);
        try {
            Contents there = parse(Channels.newInputStream(channel).readAllBytes(), notices);
            if (there.runs().stream().anyMatch(kept -> kept.id().equals(run.id()))) {
                return false;
            }
            new Belonging(path, there.runs()).require(run);
            channel.truncate(there.end());
            channel.position(there.end());
            ByteBuffer line = ByteBuffer.wrap(HistoryLine.write(run));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
            Folder.force(Folder.of(path));
            return true;
        } finally {
            lock.release();
        }
    }

    private FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new HistoryException(heldWords(), e);
        }
        throw new HistoryException(heldWords());
    }

    private String heldWords() {
        return "another process is adding to %s: try again when it has ended".formatted(path);
    }

    private Contents parse(byte[] bytes, Consumer<String> notices) {
        List<KeptRun> runs = new ArrayList<>();
        int from = 0;
        int number = 0;
        while (from < bytes.length) {
            int end = endOfLine(bytes, from);
            number++;
            if (end == bytes.length) {
                notices.accept("line %d of %s was torn, by a crash say: it is left out, so add that run again"
                        .formatted(number, path));
                return new Contents(runs, from);
            }
            if (end > from && !new String(bytes, from, end - from, UTF_8).isBlank()) {
                runs.add(run(bytes, from, end, number));
            }
            from = end + 1;
        }
        return new Contents(runs, bytes.length);
    }

    private static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private KeptRun run(byte[] bytes, int from, int end, int number) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.write(bytes, from, end - from);
        try {
            return HistoryLine.read(line.toByteArray());
        } catch (IOException | IllegalArgumentException e) {
            String why = e instanceof IllegalArgumentException ? e.getMessage() : "this is not whole JSON";
            throw new HistoryException(
                    "line %d of %s cannot be read: %s; take the file from the repository's last commit, or delete that line"
                            .formatted(number, path, why),
                    e);
        }
    }
}
