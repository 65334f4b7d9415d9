package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.bench.machine.Processor;
import org.trainmark.core.engine.blas.OpenBlas;
import org.trainmark.results.Circumstances;
import org.trainmark.results.TrialReport;

/** Which of OpenBLAS's kernels a trial takes, and what its record says of them. */
class ChosenKernelsIT {

    private static final Map<String, String> PINNED = Map.of("OPENBLAS_CORETYPE", "Haswell");

    private final Path directory;

    ChosenKernelsIT(@TempDir Path directory) {
        this.directory = directory;
        assumeTrue(
                new OpenBlas().candidates(Processor.read().simd()).contains("SkylakeX"),
                "a processor on which Haswell's kernels are slower than others");
    }

    @Test
    void areTheFastestWhateverTheEnvironmentPins() {
        HostProcess.Ended ended = run();
        TrialReport trial = TinySuite.logged(directory).get(0);

        assertThat(trial.provenance().get("openblas.kernels")).isNotEqualTo("Haswell");
        assertThat(trial.host().facts().get(Circumstances.KERNELS))
                .startsWith(trial.provenance().get("openblas.kernels"));
        assertThat(ended.err())
                .contains("the environment pins OpenBLAS to Haswell, which takes ")
                .contains("; trials take " + trial.provenance().get("openblas.kernels"));
    }

    @Test
    void areThoseThatTheProfileNames() {
        HostProcess.Ended ended = run("profiles.quick.environment={OPENBLAS_CORETYPE: Zen}");
        TrialReport trial = TinySuite.logged(directory).get(0);

        assertThat(trial.provenance()).containsEntry("openblas.kernels", "Zen");
        assertThat(trial.host().facts()).doesNotContainKey(Circumstances.KERNELS);
        assertThat(ended.err()).doesNotContain("OpenBLAS");
    }

    private HostProcess.Ended run(String... changes) {
        HostProcess.Ended ended =
                HostProcess.run(PINNED, directory, TinySuite.arguments(directory, withOneTrial(changes)));
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        return ended;
    }

    private static String[] withOneTrial(String... changes) {
        String[] all = Arrays.copyOf(changes, changes.length + 1);
        all[changes.length] = "measure.repetitions=1";
        return all;
    }
}
