package org.trainmark.results.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tried;
import org.trainmark.results.Tries;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.disk.LockFile;

/**
 * The directory of one run: where each of its files is, and what those say. Reading needs no lock and may happen while
 * the run goes on; only a {@link RunWriter} writes.
 */
public final class RunDirectory {

    private static final String CHECKPOINT = ".checkpoint";

    private final Path root;

    RunDirectory(Path root) {
        this.root = root;
    }

    /** Returns whether a path is the directory of a run. */
    public static boolean isRun(Path root) {
        return Files.isRegularFile(new RunDirectory(root).runFile());
    }

    /**
     * Opens the directory of an existing run for reading.
     *
     * @throws NotARunException if it is not there or has no {@code run.json}
     */
    public static RunDirectory open(Path root) {
        RunDirectory directory = new RunDirectory(root);
        if (!Files.exists(root)) {
            throw NotARunException.missing(root);
        }
        if (!isRun(root)) {
            throw NotARunException.without(root, "run.json");
        }
        return directory;
    }

    /**
     * Opens a new or an existing directory for the run's only writer and creates what is missing in it.
     *
     * @throws DirectoryInUseException if another writer has it open, in this JVM or another process
     * @throws NotARunException if it holds something other than a run
     */
    public static RunWriter openForWriting(Path root) {
        try {
            return RunWriter.open(new RunDirectory(root));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + root, e);
        }
    }

    public Path root() {
        return root;
    }

    public Path runFile() {
        return root.resolve("run.json");
    }

    public Path trialsFile() {
        return root.resolve("trials.jsonl");
    }

    public Path steps() {
        return root.resolve("steps");
    }

    /** Returns where a trial's step histogram belongs. */
    public Path stepsFile(String trialId) {
        return steps().resolve(trialId + ".hlog");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Returns where what a trial's JVM printed belongs. */
    public Path logFile(String trialId) {
        return logs().resolve(trialId + ".log");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** Returns where the checkpoint of a trial that is paused belongs. */
    public Path checkpointFile(String trialId) {
        return checkpoints().resolve(trialId + CHECKPOINT);
    }

    /**
     * Returns how a try names the checkpoint that its suite asks for, from this directory.
     *
     * @param which of its training's
     */
    public String keptCheckpointName(String tryName, String which) {
        return "%s/%s.%s%s".formatted(checkpoints().getFileName(), tryName, which, CHECKPOINT);
    }

    /** Returns where the checkpoint of a branch belongs, from where that of the trial does that it branches off. */
    public static Path branched(Path checkpointFile, int branch) {
        String name = String.valueOf(checkpointFile.getFileName());
        return checkpointFile.resolveSibling(
                branch(name.substring(0, name.length() - CHECKPOINT.length()), branch) + CHECKPOINT);
    }

    /** Returns the id of a branch, from that of the trial that it branches off. */
    public static String branch(String trialId, int branch) {
        return trialId + "-" + branch;
    }

    public Path report() {
        return root.resolve("report");
    }

    /** Returns whether a process of this user writes to it now. */
    public boolean isBeingWritten() {
        return LockFile.isHeld(lockFile());
    }

    Path lockFile() {
        return root.resolve("run.lock");
    }

    /** Returns whether {@link #open(Path) an existing} directory may hold an entry of that name at its top. */
    boolean mayHold(String name) {
        // A writer that was killed may have left the beginning of its first file.
        return Stream.of(runFile(), trialsFile(), steps(), logs(), checkpoints(), report(), lockFile())
                        .anyMatch(entry -> entry.endsWith(name))
                || AtomicFile.isLeaving(name, runFile());
    }

    /** Returns how a trial names its step histogram, from this directory. */
    public String stepsName(String trialId) {
        return "%s/%s".formatted(steps().getFileName(), stepsFile(trialId).getFileName());
    }

    /**
     * Returns the place of a file that a trial names.
     *
     * @throws UnreadableRunException if that is outside this directory, or may be, by a link
     */
    public Path resolve(String relative) {
        Path way = way(relative);
        if (way.isAbsolute() || way.startsWith("..") || way.toString().isEmpty()) {
            throw misnamed("a file outside the run", relative);
        }
        Path file = root;
        for (Path step : way) {
            file = file.resolve(step);
            if (Files.isSymbolicLink(file)) {
                throw misnamed("a link, which may lead out of the run", relative);
            }
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw misnamed("what is no file", relative);
        }
        return file;
    }

    private Path way(String relative) {
        try {
            return Path.of(relative).normalize();
        } catch (InvalidPathException e) {
            throw misnamed("what no file can be called", relative);
        }
    }

    private UnreadableRunException misnamed(String what, String name) {
        return new UnreadableRunException(
                trialsFile(), "a trial names %s: %s".formatted(what, name.replaceAll("\\p{C}", "?")), null);
    }

    /**
     * Returns what the run is.
     *
     * @throws UnreadableRunException if its file is damaged or from a later version
     */
    public RunInfo info() {
        return RunFile.read(runFile());
    }

    /**
     * Returns the trials logged so far, in the order in which they ended: of each the {@linkplain Tries try that
     * counts}.
     *
     * @param notices is told if the last line was torn
     * @throws UnreadableRunException if the log is damaged elsewhere, or from a later version
     */
    public List<TrialReport> trials(Consumer<String> notices) {
        return Tries.counting(tries(notices));
    }

    /** Returns the trials of this run itself, without those that another measured, each with its first try. */
    public List<Tried> tried(Consumer<String> notices) {
        return Tries.byTrial(
                tries(notices).stream().filter(trial -> !trial.isKnown()).toList());
    }

    private List<TrialReport> tries(Consumer<String> notices) {
        return TrialLog.read(trialsFile(), Optional.of(info()), notices);
    }
}
