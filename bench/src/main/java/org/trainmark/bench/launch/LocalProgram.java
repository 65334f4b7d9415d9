package org.trainmark.bench.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.machine.ProcessFamily;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.bench.machine.watch.Observation;
import org.trainmark.bench.program.Call;
import org.trainmark.bench.program.ProgramFormat;
import org.trainmark.bench.program.Quantity;
import org.trainmark.bench.program.output.ProgramTraining;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.StepHistograms;

/** The worker on this machine for trials that are programs: each is a process of its own, which this listens to. */
public final class LocalProgram implements Worker {

    /** The variable by which a run finds what programs of an earlier start of it, which was killed, left running. */
    private static final String RUN = "TRAINMARK_RUN";

    private final RunDirectory directory;
    private final Scratch scratch;
    private final Map<String, String> environment;
    private final Path suiteDirectory;
    private final Consumer<String> notices;
    private final Set<Quantity> toldOf = new HashSet<>();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final ClockHistory clocks = new ClockHistory();

    /** A program that runs, and what is understood of it. */
    private record Running(ProgramProcess process, ProgramTraining training) {}

    /**
     * @param environment variables of every trial's program, beside those of its profile
     * @param notices is told what trials do not tell
     */
    public LocalProgram(
            RunDirectory directory, Scratch scratch, Map<String, String> environment, Consumer<String> notices) {
        this.directory = directory;
        this.scratch = scratch;
        this.environment = Map.copyOf(environment);
        this.notices = notices;
        new ProcessFamily(
                        SystemFiles.ofThisMachine(),
                        0,
                        RUN + "=" + directory.root().toAbsolutePath())
                .end();
        suiteDirectory =
                Path.of(environment.getOrDefault(Handoff.DIRECTORY, "")).toAbsolutePath();
    }

    @Override
    public TrialReport run(TrialRequest request, Optional<Judge> judge) {
        Call call = new Call(
                ProgramFormat.parse(request.settings().program()),
                request.settings().ofCall());
        Instant startedAt = Instant.now();
        long startNanos = System.nanoTime();
        ProgramTraining training = new ProgramTraining(call, request.measure(), judge, startNanos);
        ProgramTrial.Ended ended = ended(request, call, training);
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        Findings found = training.findings(new ProgramFiles(call.program(), workingDirectory(call)).digests());
        tellOfUntold(ended, training);
        return new TrialReport(
                request.key(),
                new When(request.order(), startedAt, seconds),
                ended.ending(),
                found,
                Surroundings.of(ended.seen())
                        .withSamplesPerJoule(
                                found,
                                ended.seen().energyOf(request.profile().gpu().isPresent()),
                                request.measure().throughput(),
                                startNanos)
                        .withClock(clocks, request.profile().name())
                        .circumstances(),
                training.stepNanos().map(times -> keepSteps(recorded(times, startedAt, seconds), request.name())));
    }

    private static Histogram recorded(Histogram nanos, Instant startedAt, double seconds) {
        nanos.setStartTimeStamp(startedAt.toEpochMilli());
        nanos.setEndTimeStamp(startedAt.plusMillis(Math.round(seconds * 1000)).toEpochMilli());
        return nanos;
    }

    private Path workingDirectory(Call call) {
        return suiteDirectory.resolve(call.program().directory().orElse("")).normalize();
    }

    private ProgramTrial.Ended ended(TrialRequest request, Call call, ProgramTraining training) {
        Path settingsFile = settingsFile(call);
        Map<String, String> variables = variables(request, call, settingsFile);
        List<String> command = call.command(settingsFile.toString());
        Path start = workingDirectory(call);
        String searchPath = variables.getOrDefault("PATH", System.getenv().getOrDefault("PATH", ""));
        Executable executable = Executable.of(command.get(0), start, searchPath);
        if (executable.file().isEmpty()) {
            return refused(executable.problem());
        }
        List<String> words = Wrapping.around(
                executable.file().get(),
                command.subList(1, command.size()),
                request.profile().cpus());
        try (ProgramLog log = ProgramLog.open(directory.logFile(request.name()));
                ProgramProcess process = ProgramProcess.start(words, start, variables, settingsFile.toString())) {
            running.put(request.key().id(), new Running(process, training));
            return new ProgramTrial(request, call.program(), process, training, log).await(() -> beside(process));
        } catch (IOException e) {
            return refused("%s cannot be started: %s".formatted(command.get(0), e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a program runs", e);
        } finally {
            running.remove(request.key().id());
        }
    }

    private static ProgramTrial.Ended refused(String why) {
        return new ProgramTrial.Ended(Ending.failed(Outcome.REFUSED, why), Observation.NONE, List.of());
    }

    private Path settingsFile(Call call) {
        Path file = scratch.newDirectory().resolve("settings.json");
        try {
            return Files.writeString(file, call.json() + "\n", UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private Map<String, String> variables(TrialRequest request, Call call, Path settingsFile) {
        Map<String, String> variables = new HashMap<>(
                request.profile().environment(Runtime.getRuntime().availableProcessors(), System.getenv()));
        variables.putAll(environment);
        variables.put(RUN, directory.root().toAbsolutePath().toString());
        variables.putAll(call.environment(settingsFile.toString()));
        return variables;
    }

    private Set<Long> beside(ProgramProcess own) {
        return running.values().stream()
                .map(Running::process)
                .filter(other -> !other.equals(own))
                .map(ProgramProcess::pid)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says once of each what is not found in what programs print. */
    private void tellOfUntold(ProgramTrial.Ended ended, ProgramTraining training) {
        if (ended.ending().outcome() != Outcome.COMPLETED) {
            return;
        }
        synchronized (toldOf) {
            training.untold().stream()
                    .filter(toldOf::add)
                    .forEach(quantity -> notices.accept("no line that the program printed tells %s; its last lines: %s"
                            .formatted(quantity.label(), String.join(" | ", ended.lastLines()))));
        }
    }

    private String keepSteps(Histogram nanos, String name) {
        StepHistograms.write(directory.stepsFile(name), nanos);
        return directory.stepsName(name);
    }

    @Override
    public List<CurvePoint> curveSoFar(TrialKey trial) {
        Running one = running.get(trial.id());
        return one == null ? List.of() : one.training().curve();
    }
}
