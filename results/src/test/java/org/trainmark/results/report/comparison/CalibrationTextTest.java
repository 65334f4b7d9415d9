package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.calibrate.CalibrationSubject;
import org.trainmark.results.calibrate.CellNoise;
import org.trainmark.results.calibrate.MetricNoise;
import org.trainmark.results.calibrate.SelfCheck;
import org.trainmark.results.calibrate.SelfCheck.Split;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.stats.SerialCorrelation;

class CalibrationTextTest {

    private static final SelfCheck HALVES = new SelfCheck(Split.HALVES, 9, 2);

    private static MetricNoise noise(String metric, Optional<RunNoise> betweenRuns, SelfCheck... checks) {
        return new MetricNoise(
                metric,
                0.02,
                true,
                9.6,
                0.0123,
                Optional.of(0.05),
                -0.031,
                0.0004,
                new SerialCorrelation(0.4567, 0.012),
                List.of(checks),
                List.of(new CellNoise("batch 16", 10, 0.01), new CellNoise("batch 32", 9, 0.02)),
                betweenRuns);
    }

    private static Calibration calibration(int runs, int cells, MetricNoise... noises) {
        return new Calibration(
                new CalibrationSubject("small", "00ff", new TreeMap<>(Map.of("cpu", "p"))),
                "2026-01-02T03:04:05Z",
                runs,
                cells,
                Optional.of(0.256),
                List.of(noises),
                List.of(new SelfCheck(Split.HALVES, 3, 3), new SelfCheck(Split.RUNS, 6, 0)));
    }

    private static List<String> fields(String line) {
        return List.of(line.split(" {2,}"));
    }

    @Test
    void hasAColumnForEachNumberOfTrialsAndEachCheck() {
        assertThat(fields(CalibrationText.lines(calibration(1, 1), 300).get(0)))
                .containsExactly(
                        "Metric",
                        "Trials",
                        "Between trials",
                        "Between runs",
                        "Seen with 3",
                        "Seen with 5",
                        "Seen with 10",
                        "Seen with 20",
                        "Neighbors",
                        "Alarms, halves",
                        "Alarms, odd and even",
                        "Alarms, whole runs",
                        "Drift over the run",
                        "Within trials");
    }

    @Test
    void showsRatiosInPercent() {
        List<String> fields = fields(CalibrationText.lines(
                        calibration(3, 1, noise("throughput", Optional.of(new RunNoise(0.02, 10, 3)), HALVES)), 300)
                .get(1));

        assertThat(fields)
                .startsWith("throughput", "10", "1.23 %", "2.00 %")
                .endsWith("+0.46, p 0.012", "2 of 9", "–", "–", "-3.10 %, p <0.001", "5.00 %");
    }

    @Test
    void showsSharesInPointsAndTheLossAsItIs() {
        List<String> lines = CalibrationText.lines(
                calibration(1, 1, noise("final-accuracy", Optional.empty()), noise("final-loss", Optional.empty())),
                300);

        assertThat(fields(lines.get(1))).contains("1.23 points", "not known", "-3.10 points, p <0.001");
        assertThat(fields(lines.get(2))).contains("0.0123", "not known", "-0.0310, p <0.001");
    }

    @Test
    void showsEachCellWhereThereAreSeveral() {
        List<String> lines =
                CalibrationText.lines(calibration(1, 2, noise("throughput", Optional.empty(), HALVES)), 300);

        assertThat(lines).hasSize(6);
        assertThat(fields(lines.get(4))).containsExactly("batch 16", "throughput", "10", "1.00 %");
        assertThat(fields(lines.get(5))).containsExactly("batch 32", "throughput", "9", "2.00 %");
    }

    @Test
    void givesUpColumnsFromTheRightWhereThereIsNoRoom() {
        Calibration calibration = calibration(1, 1, noise("throughput", Optional.empty()));

        assertThat(CalibrationText.lines(calibration, 40)).allMatch(line -> line.length() <= 40);
        assertThat(fields(CalibrationText.lines(calibration, 40).get(0)))
                .containsExactly("Metric", "Trials", "Between trials");
    }

    @Test
    void saysWhatItMeansInWords() {
        Calibration one = calibration(1, 1, noise("throughput", Optional.empty()));
        Calibration several = calibration(3, 1, noise("throughput", Optional.of(new RunNoise(0.02, 10, 3))));

        assertThat(CalibrationWords.lines(one).get(0)).matches("Here 10 trials a side see [0-9.]+ % in throughput\\.");
        assertThat(CalibrationWords.lines(several).get(0))
                .matches("Here 10 trials a side see [0-9.]+ % in throughput where both are measured in turn in one run,"
                        + " and two separate runs of so many [0-9.]+ %\\.");
        assertThat(CalibrationWords.lines(one))
                .contains("Others kept 0.26 processors busy meanwhile, on average.")
                .anyMatch(line -> line.startsWith(
                        "throughput: trials measured one after another are alike" + " (correlation 0.46, p 0.012)"))
                .anyMatch(line -> line.startsWith("How whole runs differ is not known"));
        assertThat(CalibrationWords.lines(several))
                .contains(
                        "Equal code compared with itself, halves: 3 of 3 called better or worse, which is too many.",
                        "Equal code compared with itself, whole runs: 0 of 6 called better or worse.")
                .noneMatch(line -> line.startsWith("How whole runs differ is not known"));
    }
}
