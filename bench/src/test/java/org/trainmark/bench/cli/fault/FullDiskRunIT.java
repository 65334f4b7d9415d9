package org.trainmark.bench.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** A run whose directory is on a disk that fills up. */
class FullDiskRunIT {

    private static final String[] CHANGES = {"measure.repetitions=4"};

    private final Path directory;

    FullDiskRunIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void stopsWithTheTrialsSoFarAndGoesOnOnceThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(directory.resolve(TinySuite.OUT));
        assumeTrue(
                succeeds("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", disk.toString()),
                "only root can mount a disk that is small enough");
        try {
            fillAndMakeRoom(disk);
        } finally {
            assertThat(succeeds("umount", disk.toString())).isTrue();
        }
    }

    private void fillAndMakeRoom(Path disk) throws Exception {
        HostProcess.Ended full = run();
        List<TrialReport> before = TinySuite.logged(directory);

        assertThat(full.code()).as(full.err()).isEqualTo(ExitCode.TRIAL_FAILED);
        assertThat(full.err())
                .contains("the trials so far are intact")
                .contains("No space left on device")
                .doesNotContain("\tat ");
        assertThat(before).hasSizeBetween(1, 3);

        assertThat(succeeds("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
        HostProcess.Ended roomy = run();

        assertThat(roomy.code()).as(roomy.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory))
                .hasSize(4)
                .startsWith(before.toArray(TrialReport[]::new))
                .extracting(TrialReport::outcome)
                .containsOnly(Outcome.COMPLETED);
    }

    private HostProcess.Ended run() {
        return HostProcess.run(directory, TinySuite.arguments(directory, CHANGES));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
