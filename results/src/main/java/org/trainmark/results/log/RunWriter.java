package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trainmark.results.RunInfo;
import org.trainmark.results.disk.Folder;
import org.trainmark.results.disk.LinkException;
import org.trainmark.results.disk.LockFile;

/** The only writer of a run's directory until it is closed: the operating system keeps others out. */
public final class RunWriter implements AutoCloseable {

    private final RunDirectory directory;
    private final LockFile lock;

    private RunWriter(RunDirectory directory, LockFile lock) {
        this.directory = directory;
        this.lock = lock;
    }

    static RunWriter open(RunDirectory directory) throws IOException {
        Folder.make(directory.root());
        requireNothingElseIn(directory);
        RunWriter writer = new RunWriter(directory, locked(directory));
        try {
            writer.makeParts();
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private void makeParts() throws IOException {
        LinkException.requireNone(directory.trialsFile());
        for (Path part : List.of(directory.steps(), directory.logs(), directory.report())) {
            Folder.makePart(part);
        }
    }

    private static void requireNothingElseIn(RunDirectory directory) throws IOException {
        if (Files.exists(directory.runFile())) {
            return;
        }
        try (Stream<Path> entries = Files.list(directory.root())) {
            Optional<String> other = entries.map(entry -> entry.getFileName().toString())
                    .filter(entry -> !directory.mayHold(entry))
                    .sorted()
                    .findFirst();
            if (other.isPresent()) {
                throw NotARunException.occupied(directory.root(), other.get());
            }
        }
    }

    private static LockFile locked(RunDirectory directory) throws IOException {
        return LockFile.hold(directory.lockFile()).orElseThrow(() -> new DirectoryInUseException(directory.root()));
    }

    public RunDirectory directory() {
        return directory;
    }

    /** Returns whether the directory holds a run already, so that this writer goes on with it. */
    public boolean resumes() {
        return Files.exists(directory.runFile());
    }

    /** Writes what the run is, whole or not at all. */
    public void writeInfo(RunInfo info) {
        RunFile.write(directory.runFile(), info);
    }

    /**
     * Opens the log to append to; the caller closes it.
     *
     * @param notices is told if the last line was torn and has been cut off
     * @throws UnreadableRunException if the log is damaged elsewhere, or from a later version
     */
    public TrialLog openLog(Consumer<String> notices) {
        Optional<RunInfo> run = resumes() ? Optional.of(directory.info()) : Optional.empty();
        return TrialLog.openForAppend(directory.trialsFile(), run, notices);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + directory.lockFile(), e);
        }
    }
}
