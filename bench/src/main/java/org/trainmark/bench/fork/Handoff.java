package org.trainmark.bench.fork;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.trainmark.bench.suite.measure.CheckpointChoice;
import org.trainmark.bench.watch.HandOrders;
import org.trainmark.results.log.FindingsWriter;
import org.trainmark.results.log.FoundSoFar;
import org.trainmark.results.log.GrowingCurve;
import org.trainmark.results.log.StepHistograms;

/**
 * The directory through which a trial's JVM tells its host what JMH has no place for: what it finds, as it finds it,
 * its histogram, and the cause of a failure.
 */
public final class Handoff {

    /** The system property that names the directory to a trial's JVM; not set when a person starts JMH. */
    public static final String PROPERTY = "trainmark.handoff";

    /** The variable that says where relative paths of data start; not set when a person starts JMH. */
    public static final String DIRECTORY = "TRAINMARK_DIRECTORY";

    /** The system property that names the file in which a training is kept that somebody watches; not set of others. */
    public static final String WATCHED = "trainmark.watched";

    /** The system property that names the checkpoint from which a trial's training goes on; not set if it begins. */
    public static final String CHECKPOINT = "trainmark.checkpoint";

    /** The system property that says which checkpoint of its training a trial leaves its host; not set if none. */
    public static final String ASKED = "trainmark.checkpoint.asked";

    private final Path directory;

    public Handoff(Path directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    /** Returns the hand-off that this JVM was given. */
    static Optional<Handoff> ofThisJvm() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(Handoff::new);
    }

    /**
     * Has libraries put their temporary files beside this directory, which nobody else may write to. Where there is no
     * home, JavaCPP unpacks code there and runs whatever it finds unpacked.
     */
    void takeTemporaryFiles() {
        System.setProperty(
                "java.io.tmpdir", directory.toAbsolutePath().resolveSibling("").toString());
    }

    /** Opens what the trial's JVM tells its findings to. */
    FindingsWriter open() {
        return FindingsWriter.open(findingsFile());
    }

    void leave(Histogram steps) {
        StepHistograms.write(stepsFile(), steps);
    }

    /** Returns what the trial's JVM has told so far. */
    public FoundSoFar found() {
        return FoundSoFar.read(findingsFile());
    }

    /** Returns the curve that the trial's JVM tells, to be read while it grows. */
    public GrowingCurve curve() {
        return new GrowingCurve(findingsFile());
    }

    /** Returns where the host says whether the training goes on. */
    public RungAnswers answers() {
        return new RungAnswers(directory.resolve("answers.txt"));
    }

    /** Returns where the host gives the orders of whoever watches the training. */
    public HandOrders orders() {
        return new HandOrders(directory.resolve("orders.txt"));
    }

    /** Returns where a watched training tells how far it is. */
    public Path stateFile() {
        return directory.resolve("state.txt");
    }

    /** Returns where the trial's JVM keeps a training that pauses. */
    public Path checkpointFile() {
        return directory.resolve("training.checkpoint");
    }

    /** Returns which checkpoint of its training this JVM is to leave. */
    static CheckpointChoice asked() {
        return CheckpointChoice.valueOf(System.getProperty(ASKED, CheckpointChoice.NONE.name()));
    }

    /** Returns where the trial's JVM leaves the checkpoint that its suite asks for. */
    public Path askedCheckpointFile() {
        return directory.resolve("asked.checkpoint");
    }

    /** Returns where the trial's JVM leaves its step histogram, if it measured steps. */
    public Path stepsFile() {
        return directory.resolve("steps.hlog");
    }

    private Path findingsFile() {
        return directory.resolve("findings.jsonl");
    }
}
