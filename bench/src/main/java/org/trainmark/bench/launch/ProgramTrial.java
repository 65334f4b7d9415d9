package org.trainmark.bench.launch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.machine.OomKills;
import org.trainmark.bench.machine.watch.Observation;
import org.trainmark.bench.machine.watch.Sampler;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.program.output.ProgramTraining;
import org.trainmark.bench.program.output.Stopping;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;

/** A program's process from its start to its end, with what it prints on the way. */
final class ProgramTrial {

    private static final long SLICE_MILLIS = 50;

    /** A program that soon ends is looked at a few times only by what looks at the machine. */
    private static final long EARLY_NANOS = 2_000_000_000;

    /** What a program leaves running may hold its output open. */
    private static final long REST_MILLIS = 1_000;

    private final TrialRequest request;
    private final Program program;
    private final ProgramProcess process;
    private final ProgramTraining training;
    private final ProgramLog log;
    private final Thread reader;
    private double earlyPeakBytes;
    private volatile Optional<Stopping> stopping = Optional.empty();
    private volatile @Nullable RuntimeException broken;

    ProgramTrial(
            TrialRequest request, Program program, ProgramProcess process, ProgramTraining training, ProgramLog log) {
        this.request = requireNonNull(request, "request");
        this.program = requireNonNull(program, "program");
        this.process = requireNonNull(process, "process");
        this.training = requireNonNull(training, "training");
        this.log = requireNonNull(log, "log");
        reader = new Thread(this::read, "program-output");
        reader.setDaemon(true);
    }

    /** How a trial ended, what was seen beside it, and what it printed last. */
    record Ended(Ending ending, Observation seen, List<String> lastLines) {

        Ended {
            requireNonNull(ending, "ending");
            requireNonNull(seen, "seen");
            lastLines = List.copyOf(lastLines);
        }
    }

    private void read() {
        try {
            new OutputLines(this::hear).readAll(process.output());
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    private void hear(String line) {
        long nanos = System.nanoTime();
        log.add(line);
        stopping = training.hear(line, nanos);
    }

    /**
     * Waits for the program's end, and brings it about where the training has gone on for long enough.
     *
     * @param beside process ids of the trials that run on other devices now
     */
    Ended await(Supplier<Set<Long>> beside) throws InterruptedException {
        OptionalLong killsBefore = OomKills.read();
        try (Sampler sampler = Sampler.start(
                () -> Optional.of(process.pid()),
                process.family()::close,
                request.profile().gpu(),
                beside)) {
            reader.start();
            boolean timedOut = !endsInTime();
            reader.join(timedOut || stopping.isPresent() ? 1 : REST_MILLIS);
            process.close();
            process.endsWithin(REST_MILLIS);
            reader.join();
            Observation seen = sampler.end().withPeakResident(earlyPeakBytes);
            training.end(System.nanoTime());
            throwFailure();
            boolean killed = OomKills.read().orElse(0) > killsBefore.orElse(Long.MAX_VALUE);
            return new Ended(ending(timedOut, killed), seen, log.tail());
        }
    }

    /** Returns whether the program has ended before its time was up. */
    private boolean endsInTime() throws InterruptedException {
        long begin = System.nanoTime();
        long limit = begin + request.timeout().toNanos();
        long graceEnds = Long.MAX_VALUE;
        while (!process.endsWithin(SLICE_MILLIS)) {
            long now = System.nanoTime();
            if (now - begin < EARLY_NANOS) {
                earlyPeakBytes = Math.max(earlyPeakBytes, process.family().rootPeakBytes());
            }
            if (graceEnds == Long.MAX_VALUE && stopping.isPresent()) {
                process.ask(program.end());
                graceEnds = now + program.grace().toNanos();
            }
            if (broken != null || now >= graceEnds) {
                return true;
            }
            if (now >= limit) {
                return stopping.isPresent();
            }
        }
        return true;
    }

    private void throwFailure() {
        RuntimeException failure = broken;
        if (failure != null) {
            throw failure;
        }
    }

    private Ending ending(boolean timedOut, boolean killedForMemory) {
        Ending ending = stopping.map(why -> new Ending(why.outcome(), why.reason(), why.training(), List.of()))
                .orElseGet(() -> timedOut ? ForkEnd.timedOut(request.timeout()) : ofItself(killedForMemory));
        return ending.outcome() == Outcome.COMPLETED ? ending : ending.withLogTail(log.tail());
    }

    private Ending ofItself(boolean killedForMemory) {
        int code = process.exitCode();
        return code == 0
                ? training.ending()
                : new ForkEnd(log.end(), OptionalInt.of(code), killedForMemory, Optional.empty()).ofSilent();
    }
}
