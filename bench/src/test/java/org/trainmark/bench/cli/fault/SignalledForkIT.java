package org.trainmark.bench.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.Signals;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** One run whose forks get signals from outside. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "names of signals and what they do are Linux's")
class SignalledForkIT {

    private static HostProcess.Ended ended;
    private static List<TrialReport> trials;
    private static boolean hungForkIsAlive;

    @BeforeAll
    static void run(@TempDir Path directory) {
        String[] arguments = TinySuite.arguments(
                directory,
                "measure.repetitions=4",
                "measure.throughput={warmup: 0s, measure: 1s}",
                "limits.trial-timeout=15s");
        try (HostProcess host = HostProcess.start(directory, arguments)) {
            Signals.send("KILL", host.awaitFork().pid());
            ProcessHandle faulting = host.awaitFork();
            Await.until("the measured steps", () -> isMeasuring(directory, 1));
            Signals.send("SEGV", faulting.pid());
            ProcessHandle hung = host.awaitFork();
            Signals.send("STOP", hung.pid());
            long told = host.awaitFork().pid();
            hungForkIsAlive = hung.isAlive();
            Stream.of("HUP", "INT", "TERM").forEach(signal -> Signals.send(signal, told));
            ended = host.awaitEnd();
        }
        trials = TinySuite.logged(directory);
    }

    @Test
    void theRunGoesOnToItsEnd() {
        assertThat(trials)
                .extracting(TrialReport::outcome)
                .containsExactly(Outcome.CRASHED, Outcome.CRASHED, Outcome.TIMED_OUT, Outcome.COMPLETED);
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.TRIAL_FAILED);
    }

    @Test
    void aKilledForkIsACrashThatNamesTheSignal() {
        assertThat(trials.get(0).reason())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("killed by SIGKILL"));
        assertThat(trials.get(0).logTail()).contains("<forked VM failed with exit code 137>");
    }

    @Test
    void aFaultInNativeCodeIsACrashWhoseLogHoldsTheReportOfTheJvm() {
        // The JVM catches the fault, reports it and aborts.
        assertThat(trials.get(1).reason())
                .hasValueSatisfying(reason -> assertThat(reason).startsWith("killed by SIGSEGV"));
        assertThat(trials.get(1).logTail()).anyMatch(line -> line.contains("SIGSEGV"));
    }

    @Test
    void aHungForkIsEndedAtItsTimeLimit() {
        assertThat(trials.get(2).reason()).contains("stopped after 15.0 s, its time limit");
        assertThat(trials.get(2).disturbances()).extracting(Disturbance::kind).contains(Disturbance.Kind.STOOD_STILL);
        assertThat(hungForkIsAlive).isFalse();
    }

    @Test
    void aForkLeavesSignalsForAllToItsHost() {
        assertThat(trials.get(3).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    private static boolean isMeasuring(Path directory, int repetition) {
        try (Stream<Path> logs = Files.list(directory.resolve(TinySuite.OUT).resolve("logs"))) {
            return logs.filter(log -> log.toString().endsWith("-r" + repetition + ".log"))
                    .anyMatch(log -> read(log).contains("Iteration   1:"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
