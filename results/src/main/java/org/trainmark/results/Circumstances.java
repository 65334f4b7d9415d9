package org.trainmark.results;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the host saw around a trial.
 *
 * @param measurements by name; see {@link MetricNames}
 * @param disturbances what may have changed what the trial measured; see {@link Tries} for what becomes of such a trial
 * @param facts what else there is to know, by name
 */
public record Circumstances(
        SortedMap<String, Measurement> measurements, List<Disturbance> disturbances, SortedMap<String, String> facts) {

    /**
     * A fact of a trial that ran beside others: how many ran at once at most, itself included, each on a device of its
     * own.
     */
    public static final String DEVICES_AT_ONCE = "devices.at-once";

    /**
     * A fact of a trial that left a checkpoint which its suite asks for: where it is, relative to the run's directory.
     */
    public static final String CHECKPOINT = "checkpoint";

    /** A fact of a trial: the name of the machine that it ran on. */
    public static final String NODE = "node";

    /** A fact of a trial: how the kernels of its engine's library were chosen. */
    public static final String KERNELS = "kernels";

    /** Why a trial did not leave one; its own JVM may have found so too. */
    public static final String MISSING_CHECKPOINT = "missing.checkpoint";

    /** What is seen where nothing can be read. */
    public static final Circumstances NONE = new Circumstances(new TreeMap<>(), List.of(), new TreeMap<>());

    public Circumstances {
        measurements = Collections.unmodifiableSortedMap(new TreeMap<>(measurements));
        disturbances = List.copyOf(disturbances);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** Returns these with one more fact. */
    public Circumstances with(String fact, String value) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(fact, value);
        return new Circumstances(measurements, disturbances, more);
    }

    /** Returns these as another run may know them, in whose directory there are none of the trial's files. */
    public Circumstances elsewhere() {
        SortedMap<String, String> fewer = new TreeMap<>(facts);
        fewer.remove(CHECKPOINT);
        return new Circumstances(measurements, disturbances, fewer);
    }
}
