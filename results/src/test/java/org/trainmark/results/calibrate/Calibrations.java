package org.trainmark.results.calibrate;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.compare.Runs;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.stats.SerialCorrelation;

/** Calibrations, made up. */
final class Calibrations {

    private Calibrations() {}

    static Calibration of(List<MetricNoise> noises) {
        return new Calibration(
                CalibrationSubject.of(Runs.run("run", List.of())),
                "2026-01-02T03:04:05Z",
                1,
                1,
                Optional.empty(),
                noises,
                List.of());
    }

    static MetricNoise noise(String metric, double deviation, Optional<RunNoise> betweenRuns) {
        ComparedMetric compared = Effects.named(metric);
        return new MetricNoise(
                metric,
                compared.margin(),
                compared.guarded(),
                10,
                deviation,
                Optional.empty(),
                0,
                1,
                SerialCorrelation.NONE,
                List.of(),
                List.of(),
                betweenRuns);
    }
}
