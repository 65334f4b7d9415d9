package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RangePoint;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;

/**
 * What the learning-rate range tests of a cell found.
 *
 * @param curve of the first completed trial that did the test, in rising order of the rate
 * @param suggestion the rates to try; empty if no trial suggests any
 */
public record CellRange(List<RangePoint> curve, Optional<Suggestion> suggestion) {

    /** The lowest and the highest rate to try: geometric means over the completed trials that suggest any. */
    public record Suggestion(Estimate lowest, Estimate highest) {

        public Suggestion {
            requireNonNull(lowest, "lowest");
            requireNonNull(highest, "highest");
        }

        /** Returns both rates: {@code 0.001 to 0.01}. */
        public String text() {
            return Unit.NUMBER.tick(lowest.value()) + " to " + Unit.NUMBER.tick(highest.value());
        }
    }

    public CellRange {
        curve = List.copyOf(curve);
        requireNonNull(suggestion, "suggestion");
    }

    /** Returns nothing for trials that did no range test. */
    static Optional<CellRange> of(List<TrialReport> completed) {
        return completed.stream()
                .map(trial -> trial.findings().rangeTest())
                .filter(curve -> !curve.isEmpty())
                .findFirst()
                .map(curve -> new CellRange(curve, suggestion(completed)));
    }

    private static Optional<Suggestion> suggestion(List<TrialReport> trials) {
        double[] lowest = measured(trials, MetricNames.SUGGESTED_LOWEST_RATE);
        double[] highest = measured(trials, MetricNames.SUGGESTED_HIGHEST_RATE);
        return lowest.length == 0 || highest.length == 0
                ? Optional.empty()
                : Optional.of(new Suggestion(Estimate.geometric(lowest), Estimate.geometric(highest)));
    }

    private static double[] measured(List<TrialReport> trials, String name) {
        return trials.stream()
                .flatMapToDouble(trial -> TrialReadings.measured(trial, name).stream())
                .toArray();
    }
}
