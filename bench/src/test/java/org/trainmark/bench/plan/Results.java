package org.trainmark.bench.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Origin;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;

/** What became of trials, made up to test with. */
public final class Results {

    private Results() {}

    /** Returns what became of a completed trial that something disturbed. */
    public static TrialReport of(Trial trial, List<Disturbance> disturbances) {
        return of(trial, 0, Outcome.COMPLETED, Map.of(), disturbances);
    }

    /** Returns what became of a completed trial that had its place among all. */
    public static TrialReport of(Trial trial, int order) {
        return of(trial, order, Outcome.COMPLETED, Map.of(), List.of());
    }

    /** Returns what became of a trial that took two seconds. */
    public static TrialReport of(Trial trial, Outcome outcome, Map<String, Measurement> measurements) {
        return of(trial, 0, outcome, measurements, List.of());
    }

    public static TrialReport of(TrialKey key, Outcome outcome, Map<String, Measurement> measurements) {
        return of(key, 0, outcome, measurements, List.of());
    }

    public static TrialReport of(Trial trial, Outcome outcome) {
        return of(trial, outcome, Map.of());
    }

    /** Returns what became of a trial that measured a throughput; of one that failed where that is no number. */
    public static TrialReport measured(Trial trial, Origin origin, int order, double throughput) {
        Map<String, Measurement> measurements =
                Map.of(MetricNames.THROUGHPUT, new Measurement(throughput, "samples/s"));
        return Double.isNaN(throughput)
                ? of(trial.key(origin), order, Outcome.CRASHED, Map.of(), List.of())
                : of(trial.key(origin), order, Outcome.COMPLETED, measurements, List.of());
    }

    /** Returns what became of a trial that measured a throughput and a peak; of one out of memory without a peak. */
    public static TrialReport measured(Trial trial, Origin origin, int order, double throughput, double peakBytes) {
        return Double.isNaN(peakBytes)
                ? of(trial.key(origin), order, Outcome.OUT_OF_MEMORY, Map.of(), List.of())
                : of(
                        trial.key(origin),
                        order,
                        Outcome.COMPLETED,
                        Map.of(
                                MetricNames.THROUGHPUT,
                                new Measurement(throughput, "samples/s"),
                                MetricNames.PEAK_RESIDENT,
                                new Measurement(peakBytes, "bytes")),
                        List.of());
    }

    private static TrialReport of(
            Trial trial,
            int order,
            Outcome outcome,
            Map<String, Measurement> measurements,
            List<Disturbance> disturbances) {
        return of(trial.key(Origin.GRID), order, outcome, measurements, disturbances);
    }

    private static TrialReport of(
            TrialKey key,
            int order,
            Outcome outcome,
            Map<String, Measurement> measurements,
            List<Disturbance> disturbances) {
        boolean completed = outcome == Outcome.COMPLETED;
        Optional<String> reason = completed ? Optional.empty() : Optional.of("first line\nsecond line");
        return new TrialReport(
                key,
                new When(order, Instant.EPOCH, 2),
                new Ending(outcome, reason, Optional.empty(), List.of()),
                new Findings(
                        new TreeMap<>(measurements),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        new TreeMap<>(),
                        Optional.empty()),
                new Circumstances(new TreeMap<>(), disturbances, new TreeMap<>()),
                Optional.empty());
    }
}
