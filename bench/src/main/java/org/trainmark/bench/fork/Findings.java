package org.trainmark.bench.fork;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.Outcome;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;

/** What a trial's own JVM has to say of the trial; see {@link org.trainmark.results.TrialResult} for the parts. */
public record Findings(
        Outcome outcome,
        Optional<String> reason,
        SortedMap<String, Measurement> measurements,
        List<CurvePoint> curve,
        List<RatePoint> rates,
        List<RangePoint> rangeTest,
        List<StepWindow> windows,
        SortedMap<String, String> provenance) {

    public Findings {
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        measurements = Collections.unmodifiableSortedMap(new TreeMap<>(measurements));
        curve = List.copyOf(curve);
        rates = List.copyOf(rates);
        rangeTest = List.copyOf(rangeTest);
        windows = List.copyOf(windows);
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    }

    /** A trial that has nothing to tell but why it ended. */
    public static Findings failed(Outcome outcome, String reason) {
        return new Findings(
                outcome,
                Optional.of(reason),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
    }
}
