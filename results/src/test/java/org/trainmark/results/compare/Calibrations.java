package org.trainmark.results.compare;

import java.util.List;
import java.util.Optional;

/** Calibrations, made up. */
final class Calibrations {

    private Calibrations() {}

    static Calibration betweenRuns(String metric, RunNoise noise) {
        return new Calibration(
                "small",
                "some processor",
                "2026-01-02",
                List.of(new MetricNoise(
                        metric, noise.trials(), .01, Optional.empty(), 0, 1, 0, 0, Optional.of(noise))));
    }
}
