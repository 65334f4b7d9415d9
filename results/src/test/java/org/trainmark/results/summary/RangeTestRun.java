package org.trainmark.results.summary;

import static org.trainmark.results.TrialBuilder.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.TrialBuilder;
import org.trainmark.results.TrialReport;

/** A run of learning-rate range tests from 1e-6 to 10. */
public final class RangeTestRun {

    private static final int STEPS = 200;

    private RangeTestRun() {}

    /** Returns a run with a cell for each rate at which its loss is lowest, which suggests a tenth of that. */
    public static RunSummary withLowestLossAt(double... rates) {
        List<TrialReport> trials = new ArrayList<>();
        for (double rate : rates) {
            trials.add(suggesting(trials.size(), rate).build());
        }
        return summary(trials);
    }

    /** Returns a run of one cell whose loss never fell. */
    public static RunSummary withoutSuggestion() {
        return summary(List.of(tested(0, 1e3).build()));
    }

    /** Returns a run of one cell: of two trials that agree in order of size, and of one that crashed. */
    public static RunSummary repeated() {
        return summary(List.of(
                suggesting(0, 0.1).build(),
                suggesting(0, 0.4).repetition(1).build(),
                suggesting(0, 1e-3)
                        .repetition(2)
                        .failed(Outcome.CRASHED, "gone")
                        .build()));
    }

    private static RunSummary summary(List<TrialReport> trials) {
        return SampleRun.summary(SampleRun.info("range test", Optional.empty()), trials);
    }

    private static TrialBuilder suggesting(int cell, double lowest) {
        return tested(cell, lowest)
                .measured(MetricNames.SUGGESTED_LOWEST_RATE, lowest / 100, "")
                .measured(MetricNames.SUGGESTED_HIGHEST_RATE, lowest / 10, "");
    }

    private static TrialBuilder tested(int cell, double lowest) {
        return trial("trial " + cell)
                .cell(Map.of("profile", "cpu", "optimizer", "optimizer-" + cell, "batch-size", "64"))
                .measured(MetricNames.PEAK_RESIDENT, 400.0 * (1 << 20), "bytes")
                .stepsFile("x".repeat(6))
                .rangeTest(IntStream.range(0, STEPS)
                        .mapToObj(step -> Math.pow(10, -6 + 7.0 * step / (STEPS - 1)))
                        .map(rate -> new RangePoint(rate, 1 + loss(rate / lowest), loss(rate / lowest)))
                        .filter(point -> point.smoothedLoss() < 4)
                        .toList());
    }

    /** Falls from 2.3 to 0.5 where {@code share} is 1, then rises. */
    private static double loss(double share) {
        double falling = 2.3 - 1.8 / (1 + Math.pow(0.05 / share, 1.2));
        return falling + Math.max(0, share - 1) * 0.7;
    }
}
