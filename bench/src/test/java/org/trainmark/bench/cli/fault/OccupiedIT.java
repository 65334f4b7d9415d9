package org.trainmark.bench.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** Runs that find their directory or their machine taken. */
class OccupiedIT {

    private final Path directory;

    OccupiedIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void aSecondRunInADirectoryIsRefusedAndTheFirstIsUnharmed(@TempDir Path elsewhere) {
        String[] arguments = TinySuite.arguments(directory, "measure.repetitions=2");
        HostProcess.Ended second;
        HostProcess.Ended first;
        try (HostProcess host = HostProcess.start(directory, arguments)) {
            host.awaitFork();
            String[] same = TinySuite.arguments(elsewhere, "measure.repetitions=2");
            same[3] = directory.resolve(TinySuite.OUT).toString();
            second = HostProcess.run(elsewhere, same);
            assertThat(host.endsWithin(0)).isFalse();
            first = host.awaitEnd();
        }

        assertThat(second.code()).as(second.err()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(second.err()).contains("another run is writing to " + directory);
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory))
                .hasSize(2)
                .extracting(TrialReport::outcome)
                .containsOnly(Outcome.COMPLETED);
    }

    @Test
    void aRunBesideAnotherOnThisMachineIsToldWhichThatIs() {
        HostProcess.Ended second;
        String[] first = TinySuite.arguments(
                directory, "measure.throughput={warmup: 0s, measure: 1h}", "limits.trial-timeout=2h");
        try (HostProcess host = HostProcess.start(directory, first)) {
            host.awaitFork();
            String[] arguments = TinySuite.arguments(directory);
            arguments[3] = "elsewhere";
            second = HostProcess.run(directory, arguments);

            assertThat(second.err())
                    .contains("process " + host.pid(), "run tiny.yaml --out run", "in " + directory.resolve("run"));
        }

        assertThat(second.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(directory.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void aRunBesideAnotherBenchmarkIsRefusedBeforeItMakesADirectory() throws IOException {
        Path lock = Files.createDirectories(directory.resolve("tmp")).resolve("jmh.lock");
        try (FileChannel jmh = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = jmh.lock()) {
            HostProcess.Ended ended = HostProcess.run(directory, TinySuite.arguments(directory));

            assertThat(held.isValid()).isTrue();
            assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(ended.err())
                    .contains("another benchmark is running on this machine")
                    .contains(lock.toString());
            assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
        }
    }
}
