package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trainmark.results.Outcome;
import org.trainmark.results.StepWindow;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;

class CalibrationFileIT {

    private final Path directory;

    CalibrationFileIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private static Calibration calibration() {
        return new Calibration(
                "small",
                "some processor",
                "2026-01-02T03:04:05Z",
                List.of(
                        new MetricNoise(
                                "throughput",
                                10,
                                0.01,
                                Optional.of(0.05),
                                -0.02,
                                0.03,
                                200,
                                9,
                                Optional.of(new RunNoise(0.02, 10, 3))),
                        new MetricNoise("final-loss", 9.5, 0.1 + 0.2, Optional.empty(), 0, 1, 0, 0, Optional.empty())));
    }

    @Test
    void comesBackAsItWasWrittenInADirectoryMadeForIt() {
        Path file = directory.resolve("a/b/calibration.json");
        CalibrationFile.write(file, calibration());

        assertThat(CalibrationFile.read(file)).contains(calibration());
    }

    @Test
    void isNothingWhereThereIsNoneOrItSaysOtherThings() throws IOException {
        assertThat(CalibrationFile.read(directory.resolve("none.json"))).isEmpty();
        assertThat(CalibrationFile.read(Files.writeString(directory.resolve("torn.json"), "{\"suite\":")))
                .isEmpty();
        assertThat(CalibrationFile.read(Files.writeString(directory.resolve("list.json"), "[]")))
                .isEmpty();
    }

    @Test
    void takesTheNoiseFromARunOnDisk() {
        Path root = directory.resolve("run");
        try (RunWriter writer = RunDirectory.openForWriting(root)) {
            writer.writeInfo(Runs.info(Map.of(), Runs.MACHINE));
            try (TrialLog log = writer.openLog(notice -> {})) {
                for (int i = 0; i < 3; i++) {
                    log.append(trial("t" + i)
                            .repetition(i)
                            .measured("throughput", 100 * Math.exp(0.01 * (i - 1)), "samples/s")
                            .windows(List.of(new StepWindow(5, 1), new StepWindow(5, Math.exp(0.2))))
                            .build());
                }
                log.append(trial("crashed").failed(Outcome.CRASHED, "gone").build());
            }
        }

        Calibration calibration = Calibrating.of(RunDirectory.open(root));
        MetricNoise noise = calibration.of(Effects.named("throughput")).orElseThrow();

        assertThat(calibration.cpu()).isEqualTo("some processor");
        assertThat(noise.betweenTrials()).isCloseTo(0.01, within(1e-9));
        // Two logs 0.2 apart vary by 0.1 * sqrt(2) around their mean.
        assertThat(noise.withinTrials().orElseThrow()).isCloseTo(0.1 * Math.sqrt(2), within(1e-9));
    }
}
