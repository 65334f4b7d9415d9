package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of one trial: the line that the log keeps of it.
 *
 * @param id digest of cell and repetition, the same in every JVM
 * @param cell the value of each axis by the axis's name
 * @param seed of this trial's initial weights and order of batches
 * @param order when it ran among the trials of its run, from 0
 * @param seconds from the launch of its JVM to the JVM's end
 * @param reason why it did not complete; empty if it did
 * @param logTail the last lines of what its JVM printed, if it did not complete
 * @param measurements by name; see {@link MetricNames}
 * @param curve one point for each evaluation, oldest first; empty if convergence was not measured
 * @param rates how the learning rate changed on the way, oldest first; empty if convergence was not measured, and in
 *     logs from before it was kept
 * @param rangeTest a point for each step of a learning-rate range test, in rising order of the rate; empty if there was
 *     none
 * @param windows means of step times from the first step of the JVM on, in order; empty in logs from before they were
 *     kept
 * @param disturbances what may have changed the measurements; see {@link Tries} for what becomes of such a trial
 * @param stepsFile where its step histogram is, relative to the run's directory
 * @param provenance what the trial's JVM was and ran on, by name
 */
public record TrialResult(
        String id,
        SortedMap<String, String> cell,
        int repetition,
        long seed,
        int order,
        Instant startedAt,
        double seconds,
        Outcome outcome,
        Optional<String> reason,
        List<String> logTail,
        SortedMap<String, Measurement> measurements,
        List<CurvePoint> curve,
        List<RatePoint> rates,
        List<RangePoint> rangeTest,
        List<StepWindow> windows,
        List<Disturbance> disturbances,
        Optional<String> stepsFile,
        SortedMap<String, String> provenance) {

    /**
     * Part of the provenance of a trial that ran beside others: how many ran at once at most, itself included, each on
     * a device of its own.
     */
    public static final String DEVICES_AT_ONCE = "devices.at-once";

    public TrialResult {
        requireNonNull(id, "id");
        cell = Collections.unmodifiableSortedMap(new TreeMap<>(cell));
        requireNonNull(startedAt, "startedAt");
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        logTail = List.copyOf(logTail);
        measurements = Collections.unmodifiableSortedMap(new TreeMap<>(measurements));
        curve = List.copyOf(curve);
        rates = List.copyOf(rates);
        rangeTest = List.copyOf(rangeTest);
        windows = List.copyOf(windows);
        disturbances = List.copyOf(disturbances);
        requireNonNull(stepsFile, "stepsFile");
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
    }

    /** Returns this with one more fact in its provenance. */
    public TrialResult withProvenance(String name, String value) {
        SortedMap<String, String> facts = new TreeMap<>(provenance);
        facts.put(name, value);
        return new TrialResult(
                id,
                cell,
                repetition,
                seed,
                order,
                startedAt,
                seconds,
                outcome,
                reason,
                logTail,
                measurements,
                curve,
                rates,
                rangeTest,
                windows,
                disturbances,
                stepsFile,
                facts);
    }
}
