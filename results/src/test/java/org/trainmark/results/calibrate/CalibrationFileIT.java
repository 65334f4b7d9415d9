package org.trainmark.results.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.Outcome;
import org.trainmark.results.StepWindow;
import org.trainmark.results.calibrate.SelfCheck.Split;
import org.trainmark.results.compare.Runs;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.RunWriter;
import org.trainmark.results.log.TrialLog;
import org.trainmark.results.stats.SerialCorrelation;

class CalibrationFileIT {

    private final Path directory;

    CalibrationFileIT(@TempDir Path directory) {
        this.directory = directory;
    }

    private static Calibration calibration() {
        return new Calibration(
                new CalibrationSubject("small", "00ff00ff00ff00ff", new TreeMap<>(Map.of("cpu", "some processor"))),
                "2026-01-02T03:04:05Z",
                3,
                2,
                Optional.of(0.25),
                List.of(
                        noise("throughput", 0.01, Optional.of(0.05), Optional.of(new RunNoise(0.02, 10, 3))),
                        noise("final-loss", 0.1 + 0.2, Optional.empty(), Optional.empty())),
                List.of(new SelfCheck(Split.HALVES, 3, 1)));
    }

    private static MetricNoise noise(
            String metric, double deviation, Optional<Double> within, Optional<RunNoise> betweenRuns) {
        return new MetricNoise(
                metric,
                0.02,
                true,
                9.5,
                deviation,
                within,
                -0.02,
                0.03,
                new SerialCorrelation(0.5, 0.01),
                List.of(new SelfCheck(Split.RUNS, 6, 2)),
                List.of(new CellNoise("batch 32", 19, deviation)),
                betweenRuns);
    }

    @Test
    void comesBackAsItWasWrittenInADirectoryMadeForIt() {
        Path file = directory.resolve("a/b/calibration.json");
        CalibrationFile.write(file, calibration());

        assertThat(CalibrationFile.read(file)).contains(calibration());
    }

    @Test
    void isNothingWhereThereIsNone() {
        assertThat(CalibrationFile.read(directory.resolve("none.json"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"suite\":", "[]", "", "{\"suite\": \"small\", \"cpu\": \"x\", \"date\": \"2026\"}"})
    void tellsOfAFileThatSaysOtherThings(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("torn.json"), text);

        assertThatExceptionOfType(UnreadableCalibrationException.class)
                .isThrownBy(() -> CalibrationFile.read(file))
                .withMessageStartingWith(file + ": ")
                .withMessageContaining("remove it, or calibrate again");
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
                            .measured("other-load", 0.25, "processors")
                            .measured("throughput", 100 * Math.exp(0.01 * (i - 1)), "samples/s")
                            .windows(List.of(new StepWindow(5, 1), new StepWindow(5, Math.exp(0.2))))
                            .build());
                }
                log.append(trial("crashed")
                        .repetition(3)
                        .failed(Outcome.CRASHED, "gone")
                        .build());
            }
        }

        Calibration calibration = Calibrating.of(List.of(RunDirectory.open(root)));
        MetricNoise noise = calibration.of(Effects.named("throughput")).orElseThrow();

        assertThat(calibration.subject().machine()).containsEntry("cpu", "some processor");
        assertThat(calibration.otherLoad()).contains(0.25);
        assertThat(noise.betweenTrials()).isCloseTo(0.01, within(1e-9));
        // Two logs 0.2 apart vary by 0.1 * sqrt(2) around their mean.
        assertThat(noise.withinTrials().orElseThrow()).isCloseTo(0.1 * Math.sqrt(2), within(1e-9));
    }
}
