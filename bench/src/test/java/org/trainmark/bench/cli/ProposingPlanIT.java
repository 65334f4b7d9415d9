package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.TrialReport;

/** A run whose cells are proposed one after another, each from what came of those before. */
class ProposingPlanIT {

    private static final int KILLS = 4;

    private final Path directory;

    ProposingPlanIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private static String[] arguments(Path directory) {
        return TinySuite.arguments(directory, "measure={disturbed-repeats: 0, convergence: {max-epochs: 3}}");
    }

    @Test
    void isKilledAndGoesOnWithWhatAnUnbrokenOneProposes(@TempDir Path unbroken) throws IOException {
        run(unbroken);
        Random random = new Random(7);
        for (int kill = 0; kill < KILLS; kill++) {
            try (HostProcess host = HostProcess.startMain(directory, ProposingHost.class, arguments(directory))) {
                host.endsWithin(1000 + random.nextInt(2500));
                host.kill().forEach(ProcessHandle::destroyForcibly);
            }
        }

        HostProcess.Ended last = run(directory);

        assertThat(last.err()).contains("going on with run,", "climbed 5 times");
        assertThat(ids(directory)).hasSize(ProposingHost.TRIALS).isEqualTo(ids(unbroken));
        assertIsReported();
    }

    private static HostProcess.Ended run(Path directory) {
        try (HostProcess host = HostProcess.startMain(directory, ProposingHost.class, arguments(directory))) {
            HostProcess.Ended ended = host.awaitEnd();
            assertThat(ended.code()).as(ended.err()).isZero();
            return ended;
        }
    }

    private void assertIsReported() throws IOException {
        HostProcess.Ended report = HostProcess.run(directory, "report", TinySuite.OUT);

        assertThat(report.code()).as(report.err()).isEqualTo(ExitCode.FINE);
        assertThat(report.out()).contains("rate 0.1", "rate 0.2", "5 of 5 trials");
        assertThat(Files.readString(directory.resolve("run/report/report.md"))).contains("rate 0.2");
        assertThat(HostProcess.run(directory, "recommend", TinySuite.OUT).out()).contains("learning-rate: ");
    }

    private static List<String> ids(Path directory) {
        return TinySuite.logged(directory).stream().map(TrialReport::id).toList();
    }
}
