package org.trainmark.bench.cli.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.launch.RefusingProbe;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** Runs on a class path that holds a probe. */
class ProbedDeviceIT {

    private final Path directory;

    ProbedDeviceIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        RefusingProbe.jars(directory.resolve("jars"));
    }

    @Test
    void endWithReasonAndMendWhereTheProbeFindsSomethingAmiss() {
        HostProcess.Ended ended = run("cuda:0");
        TrialReport trial = TinySuite.logged(directory).get(0);

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.TRIAL_FAILED);
        assertThat(trial.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(trial.reason())
                .contains("device 'cuda:0' cannot be used: this kind is for tests alone; take another");
    }

    @Test
    void sayWhatDeviceTheyRanOnWhereItFindsNothing() {
        HostProcess.Ended ended = run("cpu");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(TinySuite.logged(directory).get(0).provenance())
                .containsAllEntriesOf(
                        Map.of("device", "cpu", "device.name", "the processor", "nd4j.backend", "CpuBackend"));
    }

    private HostProcess.Ended run(String device) {
        return HostProcess.run(
                directory,
                TinySuite.arguments(
                        directory,
                        "measure.repetitions=1",
                        "profiles.quick.class-path=jars",
                        "profiles.quick.device=\"%s\"".formatted(device)));
    }
}
