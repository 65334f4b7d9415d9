package org.trainmark.bench.cli.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.InProcess;
import org.trainmark.bench.cli.output.ExitCode;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;

/** The programs in {@code bench/examples}. */
class ExamplesIT {

    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"numpy/digits.yaml", "numpy/own.yaml", "pytorch/digits.yaml", "dl4j/digits.yaml"})
    void canBeRead(String suite) {
        HostProcess.Ended ended =
                InProcess.run(Map.of(), "run", EXAMPLES.resolve(suite).toString(), "--dry-run");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out()).contains("10 trials of 2 cells");
    }

    @Test
    void theOneInNumpyLearnsAsTrainmarksOwnNetworkDoes(@TempDir Path parent) throws Exception {
        assumeTrue(hasNumpy(), "there is no python3 with numpy here");
        double program = finalLoss(parent, "numpy/digits.yaml");
        double own = finalLoss(parent, "numpy/own.yaml");

        // From seed to seed it is 0.07 to 0.11.
        assertThat(program / own).isBetween(0.4, 2.5);
    }

    private static double finalLoss(Path parent, String suite) {
        Path out = parent.resolve(suite.replace('/', '-'));
        HostProcess.Ended ended = HostProcess.run(
                parent,
                "run",
                EXAMPLES.resolve(suite).toString(),
                "--quick",
                "--set",
                "axes.batch-size=[32]",
                "--set",
                "measure={repetitions: 1, convergence: {max-epochs: 20}}",
                "--out",
                out.toString());
        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        List<TrialReport> trials = RunDirectory.open(out).trials(notice -> {});
        List<CurvePoint> curve = trials.get(0).curve();
        assertThat(curve).hasSize(20);
        return curve.get(19).validationLoss();
    }

    private static boolean hasNumpy() throws InterruptedException {
        try {
            Process python = new ProcessBuilder("python3", "-c", "import numpy").start();
            return python.waitFor(1, TimeUnit.MINUTES) && python.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
