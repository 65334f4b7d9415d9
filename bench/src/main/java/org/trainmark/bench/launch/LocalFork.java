package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.launch.kernels.ChosenKernels;
import org.trainmark.bench.machine.watch.WatchedGpu;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.core.engine.MemoryLimit;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.disk.AtomicFile;
import org.trainmark.results.log.FoundSoFar;
import org.trainmark.results.log.GrowingCurve;
import org.trainmark.results.log.RunDirectory;

/** The worker on this machine: each trial has a JVM of its own, which JMH forks and this watches. */
public final class LocalFork implements Worker {

    private final RunDirectory directory;
    private final Scratch scratch;
    private final Map<String, String> environment;
    private final Consumer<String> notices;
    private volatile Optional<Path> classArchive;
    private final Map<String, JvmLaunch> launches = new ConcurrentHashMap<>();
    private final Set<Fork> running = ConcurrentHashMap.newKeySet();
    private final Map<String, RunningFork> told = new ConcurrentHashMap<>();
    private final ClockHistory clocks = new ClockHistory();
    private final KernelChoice kernels;

    /**
     * @param environment variables of every trial's JVM, beside those of its profile
     * @param notices is told what trials have to do without
     */
    public LocalFork(
            RunDirectory directory, Scratch scratch, Map<String, String> environment, Consumer<String> notices) {
        this.directory = directory;
        this.notices = notices;
        this.scratch = scratch;
        this.environment = Map.copyOf(environment);
        kernels = new KernelChoice(System.getenv(), notices);
        JmhFiles.separate();
        classArchive = ClassArchive.find(scratch);
    }

    @Override
    public TrialReport run(TrialRequest request, Optional<Judge> judge) {
        Path handoffDirectory = scratch.newDirectory();
        CheckpointFiles checkpoints = new CheckpointFiles(directory, request);
        Path log = directory.logFile(request.name());
        Optional<Path> archive = archive(request.profile());
        ChosenKernels chosen = kernels.of(request.profile());
        JmhFork.Places places = new JmhFork.Places(
                launch(request, chosen),
                archive,
                handoffDirectory,
                judge.isPresent(),
                checkpoints.steered(),
                checkpoints.from(),
                log);
        Instant startedAt = Instant.now();
        long startNanos = System.nanoTime();
        WatchedGpu gpu = request.profile().gpu();
        Handoff handoff = new Handoff(handoffDirectory);
        told.put(request.key().id(), new RunningFork(handoff, handoff.curve()));
        EndedFork fork = EndedFork.of(request, places, judge, running);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        told.remove(request.key().id());
        FoundSoFar found = handoff.found();
        if (archive.isPresent() && found.isNothing() && fork.end().isFault()) {
            drop(archive.get());
        }
        Ending ending = fork.ending(found);
        Circumstances seen = Surroundings.of(fork.seen())
                .withSamplesPerJoule(
                        found.findings(),
                        fork.seen().energyOf(gpu.isPresent()),
                        request.measure().throughput(),
                        startNanos)
                .withClock(clocks, request.profile().name())
                .circumstances();
        Circumstances host = chosen.notedIn(checkpoints.keepAsked(handoff, ending, found.findings(), seen));
        checkpoints.keepWaiting(handoff, ending);
        tellOfMissing(request, found.findings(), host);
        return new TrialReport(
                request.key(),
                new When(request.order(), startedAt, seconds),
                ending,
                found.findings(),
                host,
                keepSteps(handoff, request.name()));
    }

    @Override
    public List<CurvePoint> curveSoFar(TrialKey trial) {
        return running(trial).map(fork -> fork.curve().soFar()).orElse(List.of());
    }

    @Override
    public boolean order(TrialKey trial, HandOrder order) {
        Optional<RunningFork> fork = running(trial);
        fork.ifPresent(one -> one.handoff().orders().add(order));
        return fork.isPresent();
    }

    @Override
    public Optional<WatchedState> watched(TrialKey trial) {
        return running(trial).flatMap(fork -> WatchedState.read(fork.handoff().stateFile()));
    }

    private Optional<RunningFork> running(TrialKey trial) {
        return Optional.ofNullable(told.get(trial.id()));
    }

    /** What a trial that runs is reached by. */
    private record RunningFork(Handoff handoff, GrowingCurve curve) {}

    /** An archive that a JVM fails on at its start is not worth another trial. */
    private void drop(Path archive) {
        classArchive = Optional.empty();
        try {
            Files.deleteIfExists(archive);
        } catch (IOException e) {
            // It is beside the jar, which may be another user's; this run does without it.
            notices.accept("cannot delete " + archive);
        }
        notices.accept("a trial's JVM failed at its start, maybe on the class archive %s: trials go on without it"
                .formatted(archive));
    }

    private void tellOfMissing(TrialRequest request, Findings found, Circumstances host) {
        Optional.ofNullable(host.facts().get(Circumstances.MISSING_CHECKPOINT))
                .or(() -> Optional.ofNullable(found.provenance().get(Circumstances.MISSING_CHECKPOINT)))
                .ifPresent(why -> notices.accept("no checkpoint of %s is kept: %s".formatted(request.name(), why)));
    }

    private JvmLaunch launch(TrialRequest request, ChosenKernels chosen) {
        Profile profile = request.profile();
        OptionalLong limit = request.measure().memoryLimitBytes();
        return launches.computeIfAbsent(
                profile.name() + " " + limit,
                name -> JvmLaunch.of(profile, scratch.directory(), variables(limit, chosen)));
    }

    private Map<String, String> variables(OptionalLong memoryLimitBytes, ChosenKernels chosen) {
        Map<String, String> variables = new HashMap<>(environment);
        variables.putAll(chosen.variables());
        memoryLimitBytes.ifPresent(bytes -> variables.put(MemoryLimit.VARIABLE, Long.toString(bytes)));
        return variables;
    }

    /**
     * The archive is of this JVM and its classes, and of no use for a profile that brings its own. Another run may have
     * deleted it since.
     */
    private Optional<Path> archive(Profile profile) {
        return profile.classPath().isEmpty() && profile.isOnJavaOfHost()
                ? classArchive.filter(Files::exists)
                : Optional.empty();
    }

    static UncheckedIOException cannotKeep(Path file, IOException cause) {
        return new UncheckedIOException(
                "cannot keep " + file + "; the trials so far are intact, run again to go on from there", cause);
    }

    private Optional<String> keepSteps(Handoff handoff, String name) {
        if (!Files.exists(handoff.stepsFile())) {
            return Optional.empty();
        }
        Path kept = directory.stepsFile(name);
        try {
            AtomicFile.copy(handoff.stepsFile(), kept);
        } catch (IOException e) {
            throw cannotKeep(kept, e);
        }
        return Optional.of(directory.stepsName(name));
    }
}
