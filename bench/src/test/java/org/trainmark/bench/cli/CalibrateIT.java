package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calibrations, each kept where later comparisons look for it. */
class CalibrateIT {

    private final Path directory;

    CalibrateIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void tellsTheNoiseAndHasComparisonsKnowIt() throws IOException {
        HostProcess.Ended ended =
                HostProcess.run(directory, TinySuite.arguments(directory, List.of("calibrate", "--trials", "4")));
        HostProcess.Ended compared =
                HostProcess.run(directory, "compare", TinySuite.OUT, TinySuite.OUT, "--margin", "throughput=0.0001%");

        assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.FINE);
        assertThat(ended.out())
                .contains("4 of 4 trials: 4 completed.")
                .containsPattern("\nMetric +Trials +Between trials +Seen with 3 ")
                .containsPattern("\nthroughput +4 +[0-9.]+ % ")
                .containsPattern("\n[0-4] of 4 trials were disturbed\\.\n")
                .contains("\nOwn cost: recording takes ")
                .endsWith("\nKept for comparisons: " + kept() + "\n");
        assertThat(ended.err().lines().filter(line -> line.contains("profile=quick")))
                .hasSize(4);
        assertThat(directory.resolve(TinySuite.OUT).resolve("report/calibration.json"))
                .hasSameTextualContentAs(kept());
        assertThat(compared.out()).contains("By the calibration of ", "4 trials of each miss a change of throughput");
    }

    @Test
    void needsATrial() {
        HostProcess.Ended ended =
                HostProcess.run(directory, TinySuite.arguments(directory, List.of("calibrate", "--trials", "0")));

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("repetitions must be a whole number from 1 to ");
        assertThat(ended.out()).isEmpty();
        assertThat(directory.resolve(TinySuite.OUT)).doesNotExist();
        assertThat(directory.resolve("cache")).doesNotExist();
    }

    /** Returns the only file of its kind. */
    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("cache/trainmark/calibrations"))) {
            return files.reduce((one, other) -> {
                        throw new AssertionError(one + " and " + other);
                    })
                    .orElseThrow();
        }
    }
}
