package org.trainmark.results.log;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.log.stored.TrialJson;

/**
 * The append-only log of a run's trials: one line of JSON for each, with {@code "schema"} in it. A trial that was
 * appended is on disk.
 */
public final class TrialLog implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final List<TrialReport> earlier;
    private long end;

    private TrialLog(Path file, FileChannel channel, LogContents contents) {
        this.file = file;
        this.channel = channel;
        this.earlier = contents.trials();
        this.end = contents.wholeBytes();
    }

    /**
     * Reads a log without changing it; a log that is not there yet has no trials.
     *
     * @param run what the run is, from which early versions say the rest of each cell; empty if nobody knows
     * @param notices is told if the last line was torn
     * @throws UnreadableRunException if another line is no trial, or one from a later version
     */
    public static List<TrialReport> read(Path file, Optional<RunInfo> run, Consumer<String> notices) {
        try {
            return Files.exists(file) ? LogContents.of(file, run, notices).trials() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Opens a log for its run's only writer and cuts off a torn last line. */
    static TrialLog openForAppend(Path file, Optional<RunInfo> run, Consumer<String> notices) {
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            try {
                Folder.force(Folder.of(file));
                TrialLog log = new TrialLog(file, channel, LogContents.of(file, run, notices));
                log.cutOffAfterWholeLines();
                return log;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open " + file, e);
        }
    }

    /** Returns the trials that the log held when it was opened. */
    public List<TrialReport> earlier() {
        return earlier;
    }

    /**
     * Puts a trial on disk before it returns.
     *
     * @throws LogWriteException if that fails, on a full disk say; the log is then as it was before
     */
    public void append(TrialReport trial) {
        ByteBuffer line = ByteBuffer.wrap(TrialJson.write(requireNonNull(trial, "trial")));
        int length = line.remaining();
        try {
            channel.position(end);
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
            end += length;
        } catch (IOException e) {
            throw takenBack(e);
        }
    }

    private LogWriteException takenBack(IOException cause) {
        LogWriteException failure = new LogWriteException(file, cause);
        try {
            cutOffAfterWholeLines();
        } catch (IOException e) {
            // The next opening cuts the torn line off.
            failure.addSuppressed(e);
        }
        return failure;
    }

    private void cutOffAfterWholeLines() throws IOException {
        if (channel.size() > end) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
