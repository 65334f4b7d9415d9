package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.compare.Calibration;
import org.trainmark.results.compare.MetricNoise;

class CalibrationTextTest {

    private static MetricNoise noise(String metric, double deviation, Optional<Double> within, int splits, int alarms) {
        return new MetricNoise(metric, 9.6, deviation, within, -0.031, 0.0004, splits, alarms, Optional.empty());
    }

    private static List<String> lines(MetricNoise... noises) {
        return CalibrationText.lines(
                new Calibration("small", "some processor", "2026-01-02T03:04:05Z", List.of(noises)), 300);
    }

    private static List<String> fields(String line) {
        return List.of(line.split(" {2,}"));
    }

    @Test
    void hasAColumnForEachNumberOfTrials() {
        assertThat(fields(lines().get(0)))
                .containsExactly(
                        "Metric",
                        "Trials",
                        "Between trials",
                        "Seen with 3",
                        "Seen with 5",
                        "Seen with 10",
                        "Seen with 20",
                        "False alarms",
                        "Drift over the run",
                        "Within trials");
    }

    @Test
    void showsRatiosInPercent() {
        assertThat(fields(lines(noise("throughput", 0.0123, Optional.of(0.05), 200, 9))
                        .get(1)))
                .startsWith("throughput", "10", "1.23 %")
                .endsWith("4.5 %", "-3.10 %, p <0.001", "5.00 %");
    }

    @Test
    void showsSharesInPointsAndTheLossAsItIs() {
        List<String> lines = lines(
                noise("final-accuracy", 0.01, Optional.empty(), 0, 0),
                noise("final-loss", 0.12345, Optional.empty(), 0, 0));

        assertThat(fields(lines.get(1)))
                .contains("1.00 points")
                .endsWith("too few trials", "-3.10 points, p <0.001", "–");
        assertThat(fields(lines.get(2))).contains("0.123").endsWith("too few trials", "-0.0310, p <0.001", "–");
    }

    @Test
    void givesUpColumnsFromTheRightWhereThereIsNoRoom() {
        Calibration calibration =
                new Calibration("small", "p", "2026", List.of(noise("throughput", 0.0123, Optional.of(0.05), 200, 9)));

        assertThat(CalibrationText.lines(calibration, 40)).allMatch(line -> line.length() <= 40);
        assertThat(fields(CalibrationText.lines(calibration, 40).get(0)))
                .containsExactly("Metric", "Trials", "Between trials");
    }
}
