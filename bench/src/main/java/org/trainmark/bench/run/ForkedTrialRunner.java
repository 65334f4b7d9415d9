package org.trainmark.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.fork.Findings;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.suite.Measure;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialResult;
import org.trainmark.results.log.RunDirectory;

/** Runs each trial in a JVM of its own, which JMH forks, and watches it. */
final class ForkedTrialRunner implements TrialRunner {

    private final Measure measure;
    private final Duration timeout;
    private final RunDirectory directory;
    private final Scratch scratch;
    private final Map<String, String> environment;
    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Optional<Path> classArchive;
    private final Map<String, Path> jvms = new HashMap<>();

    /** @param environment variables of every trial's JVM, beside those of its profile */
    ForkedTrialRunner(Suite suite, RunDirectory directory, Scratch scratch, Map<String, String> environment) {
        this.measure = suite.measure();
        this.timeout = suite.trialTimeout();
        this.directory = directory;
        this.scratch = scratch;
        this.environment = Map.copyOf(environment);
        classArchive = ClassArchive.find(java, scratch);
    }

    @Override
    public TrialResult run(Trial trial, int order) {
        Path handoffDirectory = scratch.newDirectory();
        Path log = directory.logFile(trial.id());
        JmhFork.Places places = new JmhFork.Places(jvm(trial), archive(trial), handoffDirectory, log);
        Instant startedAt = Instant.now();
        long startNanos = System.nanoTime();
        boolean timedOut;
        try (ForkWatch watch = new ForkWatch(timeout)) {
            JmhFork.run(trial, measure, timeout, places);
            timedOut = watch.timedOut();
        }
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        Handoff handoff = new Handoff(handoffDirectory);
        Findings findings = findings(handoff, timedOut, log);
        return result(trial, order, startedAt, seconds, findings, keepSteps(handoff, trial));
    }

    private Path jvm(Trial trial) {
        return jvms.computeIfAbsent(
                trial.cell().profile().name(),
                name -> LaunchScript.write(scratch.directory(), trial.cell().profile(), java, environment));
    }

    /** The archive is of this JVM's classes, and of no use for a profile that brings its own. */
    private Optional<Path> archive(Trial trial) {
        return trial.cell().profile().classPath().isPresent() ? Optional.empty() : classArchive;
    }

    private Findings findings(Handoff handoff, boolean timedOut, Path log) {
        Optional<Findings> left = handoff.findings();
        if (left.isPresent()) {
            return left.get();
        }
        return timedOut ? Ending.timedOut(timeout) : Ending.withoutFindings(ForkLog.text(log));
    }

    private Optional<String> keepSteps(Handoff handoff, Trial trial) {
        if (!Files.exists(handoff.stepsFile())) {
            return Optional.empty();
        }
        Path kept = directory.stepsFile(trial.id());
        try {
            Files.move(handoff.stepsFile(), kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep " + kept + "; the trials so far are intact, run again to go on from there", e);
        }
        return Optional.of(directory.root().relativize(kept).toString());
    }

    private TrialResult result(
            Trial trial, int order, Instant startedAt, double seconds, Findings findings, Optional<String> stepsFile) {
        return new TrialResult(
                trial.id(),
                trial.cell().values(),
                trial.repetition(),
                trial.seed(),
                order,
                startedAt,
                seconds,
                findings.outcome(),
                findings.reason(),
                findings.outcome() == Outcome.COMPLETED
                        ? List.of()
                        : ForkLog.tail(ForkLog.text(directory.logFile(trial.id()))),
                findings.measurements(),
                findings.curve(),
                findings.rates(),
                findings.rangeTest(),
                findings.windows(),
                List.of(),
                stepsFile,
                findings.provenance());
    }
}
