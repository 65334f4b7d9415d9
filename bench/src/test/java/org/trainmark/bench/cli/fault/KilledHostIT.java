package org.trainmark.bench.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;

/** Runs whose host is killed so that it can do nothing about it. */
class KilledHostIT {

    /** A fork may outlive its host for this long. */
    private static final Duration ORPHAN_LIFE = Duration.ofSeconds(10);

    private static final int KILLS = 3;

    private final Path directory;

    KilledHostIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void leaveWithThreeResumptionsWhatAnUnbrokenRunLeaves(@TempDir Path unbroken) {
        String[] changes = {
            "measure.throughput={warmup: 0s, measure: 50ms}",
            "measure.convergence={max-epochs: 3}",
            "axes.learning-rate=[0.1, 0.01]",
            "measure.repetitions=2"
        };
        HostProcess.run(unbroken, TinySuite.arguments(unbroken, changes));
        String[] arguments = TinySuite.arguments(directory, changes);
        Random random = new Random(20);
        for (int kill = 0; kill < KILLS; kill++) {
            try (HostProcess host = HostProcess.start(directory, arguments)) {
                host.endsWithin(random.nextInt(3000));
                awaitEnd(host.kill());
            }
        }

        HostProcess.Ended ended = HostProcess.run(directory, arguments);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory)).hasSize(4);
        assertThat(losses(directory)).isEqualTo(losses(unbroken)).hasSize(4);
        assertThat(directory.resolve("tmp")).isDirectoryNotContaining(file -> !file.endsWith("jmh.lock"));
    }

    @Test
    void leaveADirectoryToGoOnWithEvenBeforeItSaysWhatRuns() throws IOException {
        Path out = Files.createDirectory(directory.resolve(TinySuite.OUT));
        Files.writeString(out.resolve("run.json.tmp"), "{\"name\": ", StandardCharsets.UTF_8);

        HostProcess.Ended ended = HostProcess.run(directory, TinySuite.arguments(directory, "measure.repetitions=1"));

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 400, 3000})
    void leaveNoForkBehind(long millisOfFork) {
        String[] arguments = TinySuite.arguments(
                directory, "measure.throughput={warmup: 0s, measure: 1h}", "limits.trial-timeout=2h");
        try (HostProcess host = HostProcess.start(directory, arguments)) {
            ProcessHandle fork = host.awaitFork();
            host.endsWithin(millisOfFork);

            List<ProcessHandle> orphans = host.kill();

            assertThat(orphans).contains(fork);
            awaitEnd(orphans);
        }
    }

    private static void awaitEnd(List<ProcessHandle> orphans) {
        try {
            Await.until(
                    "the end of " + orphans, ORPHAN_LIFE, () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        } finally {
            orphans.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** Returns every loss on the curve of each trial. */
    private static Map<String, List<Double>> losses(Path directory) {
        return TinySuite.logged(directory).stream()
                .collect(Collectors.toMap(
                        TrialReport::id,
                        trial -> trial.curve().stream()
                                .map(CurvePoint::validationLoss)
                                .toList()));
    }
}
