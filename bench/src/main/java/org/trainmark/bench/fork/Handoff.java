package org.trainmark.bench.fork;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.trainmark.results.log.StepHistograms;

/**
 * The directory through which a trial's JVM tells its host what JMH has no place for: histogram, curve, and the cause
 * of a failure.
 */
public final class Handoff {

    /** The system property that names the directory to a trial's JVM; not set when a person starts JMH. */
    public static final String PROPERTY = "trainmark.handoff";

    /** The variable that says where relative paths of data start; not set when a person starts JMH. */
    public static final String DIRECTORY = "TRAINMARK_DIRECTORY";

    private final Path directory;

    public Handoff(Path directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    /** Returns the hand-off that this JVM was given. */
    static Optional<Handoff> ofThisJvm() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of).map(Handoff::new);
    }

    /** Leaves the findings for the host, whole or not at all. */
    void leave(Findings findings) {
        try {
            Path unfinished = directory.resolve("findings.tmp");
            json().writeValue(unfinished.toFile(), findings);
            Files.move(unfinished, findingsFile(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot leave findings in " + directory, e);
        }
    }

    void leave(Histogram steps) {
        StepHistograms.write(stepsFile(), steps);
    }

    /** Returns what the trial's JVM left; empty if it ended before it could. */
    public Optional<Findings> findings() {
        if (!Files.exists(findingsFile())) {
            return Optional.empty();
        }
        try {
            return Optional.of(json().readValue(findingsFile().toFile(), Findings.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + findingsFile(), e);
        }
    }

    /** Returns where the trial's JVM leaves its step histogram, if it measured steps. */
    public Path stepsFile() {
        return directory.resolve("steps.hlog");
    }

    private Path findingsFile() {
        return directory.resolve("findings.json");
    }

    private static JsonMapper json() {
        return JsonMapper.builder().addModule(new Jdk8Module()).build();
    }
}
