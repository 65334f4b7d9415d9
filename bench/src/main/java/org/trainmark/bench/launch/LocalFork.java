package org.trainmark.bench.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.machine.watch.Observation;
import org.trainmark.bench.machine.watch.Sampler;
import org.trainmark.bench.machine.watch.WatchedGpu;
import org.trainmark.bench.profile.Profile;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.core.engine.MemoryLimit;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.log.FoundSoFar;
import org.trainmark.results.log.RunDirectory;

/** The worker on this machine: each trial has a JVM of its own, which JMH forks and this watches. */
public final class LocalFork implements Worker {

    private final RunDirectory directory;
    private final Scratch scratch;
    private final Map<String, String> environment;
    private final Optional<Path> classArchive;
    private final Map<String, JvmLaunch> launches = new ConcurrentHashMap<>();
    private final Set<Fork> running = ConcurrentHashMap.newKeySet();
    private final ClockHistory clocks = new ClockHistory();

    /** @param environment variables of every trial's JVM, beside those of its profile */
    public LocalFork(RunDirectory directory, Scratch scratch, Map<String, String> environment) {
        this.directory = directory;
        this.scratch = scratch;
        this.environment = Map.copyOf(environment);
        classArchive = ClassArchive.find(scratch);
    }

    @Override
    public TrialReport run(TrialRequest request) {
        Path handoffDirectory = scratch.newDirectory();
        Path log = directory.logFile(request.name());
        JvmLaunch launch = launch(request);
        Fork fork = new Fork(launch.script());
        JmhFork.Places places = new JmhFork.Places(launch, archive(request.profile()), handoffDirectory, log);
        Instant startedAt = Instant.now();
        long startNanos = System.nanoTime();
        WatchedGpu gpu = request.profile().gpu();
        Observation seen;
        boolean timedOut;
        running.add(fork);
        try (ForkWatch watch = new ForkWatch(request.timeout(), fork);
                Sampler sampler = Sampler.start(gpu, () -> pidsBeside(fork))) {
            JmhFork.run(request, places);
            timedOut = watch.timedOut();
            seen = sampler.end();
        } finally {
            running.remove(fork);
            fork.forget();
        }
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        Handoff handoff = new Handoff(handoffDirectory);
        FoundSoFar found = handoff.found();
        Surroundings surroundings = Surroundings.of(seen)
                .withSamplesPerJoule(
                        found.findings(),
                        seen.energyOf(gpu.isPresent()),
                        request.measure().throughput(),
                        startNanos)
                .withClock(clocks, request.profile().name());
        return new TrialReport(
                request.key(),
                new When(request.order(), startedAt, seconds),
                ending(found, timedOut ? Optional.of(request.timeout()) : Optional.empty(), log),
                found.findings(),
                surroundings.circumstances(),
                keepSteps(handoff, request.name()));
    }

    /** Returns the process ids of the trials that run beside one, on devices of their own. */
    private Set<Long> pidsBeside(Fork fork) {
        return running.stream()
                .filter(other -> !other.equals(fork))
                .flatMap(other -> other.pid().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private JvmLaunch launch(TrialRequest request) {
        Profile profile = request.profile();
        OptionalLong limit = request.measure().memoryLimitBytes();
        return launches.computeIfAbsent(
                profile.name() + " " + limit, name -> JvmLaunch.of(profile, scratch.directory(), variables(limit)));
    }

    private Map<String, String> variables(OptionalLong memoryLimitBytes) {
        Map<String, String> variables = new HashMap<>(environment);
        memoryLimitBytes.ifPresent(bytes -> variables.put(MemoryLimit.VARIABLE, Long.toString(bytes)));
        return variables;
    }

    /** The archive is of this JVM and its classes, and of no use for a profile that brings its own. */
    private Optional<Path> archive(Profile profile) {
        return profile.classPath().isEmpty() && profile.isOnJavaOfHost() ? classArchive : Optional.empty();
    }

    /** @param limit of time that stopped the trial; empty if none did */
    private static Ending ending(FoundSoFar found, Optional<Duration> limit, Path log) {
        Ending ending = found.ending()
                .orElseGet(() -> limit.map(ForkEnd::timedOut).orElseGet(() -> ForkEnd.ofSilent(ForkLog.text(log))));
        return ending.outcome() == Outcome.COMPLETED ? ending : ending.withLogTail(ForkLog.tail(ForkLog.text(log)));
    }

    private Optional<String> keepSteps(Handoff handoff, String name) {
        if (!Files.exists(handoff.stepsFile())) {
            return Optional.empty();
        }
        Path kept = directory.stepsFile(name);
        try {
            Files.move(handoff.stepsFile(), kept, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot keep " + kept + "; the trials so far are intact, run again to go on from there", e);
        }
        return Optional.of(directory.root().relativize(kept).toString());
    }
}
