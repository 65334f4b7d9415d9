package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a trial's own JVM found.
 *
 * @param measurements by name; see {@link MetricNames}
 * @param curve one point for each evaluation, oldest first; empty if convergence was not measured
 * @param rates how the learning rate changed on the way, oldest first; empty if convergence was not measured, and in
 *     logs from before it was kept
 * @param rangeTest a point for each step of a learning-rate range test, in rising order of the rate; empty if there was
 *     none
 * @param windows means of step times from the first step of the JVM on, in order; empty in logs from before they were
 *     kept
 * @param provenance what the JVM was and ran on, by name
 * @param confusion which classes the trained network takes for which; empty if convergence was not measured, without
 *     classes or with too many, and in logs from before it was kept
 * @param edits what a person who watched it did, oldest first
 */
public record Findings(
        SortedMap<String, Measurement> measurements,
        Curve curve,
        List<RatePoint> rates,
        List<RangePoint> rangeTest,
        List<StepWindow> windows,
        SortedMap<String, String> provenance,
        Optional<Confusion> confusion,
        List<Edit> edits) {

    /** What a trial finds that ends before it begins. */
    public static final Findings NONE = new Findings(
            new TreeMap<>(), List.of(), List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());

    public Findings {
        measurements = Collections.unmodifiableSortedMap(new TreeMap<>(measurements));
        requireNonNull(curve, "curve");
        rates = List.copyOf(rates);
        rangeTest = List.copyOf(rangeTest);
        windows = StepWindows.of(windows);
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
        requireNonNull(confusion, "confusion");
        edits = List.copyOf(edits);
    }

    /** Takes the points of a curve of a training that nobody edited. */
    public Findings(
            SortedMap<String, Measurement> measurements,
            List<CurvePoint> curve,
            List<RatePoint> rates,
            List<RangePoint> rangeTest,
            List<StepWindow> windows,
            SortedMap<String, String> provenance,
            Optional<Confusion> confusion) {
        this(measurements, Curve.of(curve), rates, rangeTest, windows, provenance, confusion, List.of());
    }

    /** Returns the same of a training that somebody edited. */
    public Findings with(List<Edit> made) {
        return new Findings(measurements, curve, rates, rangeTest, windows, provenance, confusion, made);
    }
}
