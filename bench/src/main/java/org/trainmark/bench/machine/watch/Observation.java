package org.trainmark.bench.machine.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/**
 * What was seen of the machine while a trial ran.
 *
 * @param measurements by name; see {@link org.trainmark.results.MetricNames}
 * @param energy how much had been taken at each look, by the name of its measurement
 */
public record Observation(
        SortedMap<String, Measurement> measurements,
        List<Disturbance> disturbances,
        SortedMap<String, EnergySeries> energy) {

    /** What is seen where nothing can be read. */
    public static final Observation NONE = new Observation(new TreeMap<>(), List.of(), new TreeMap<>());

    public Observation {
        measurements = Collections.unmodifiableSortedMap(new TreeMap<>(measurements));
        disturbances = List.copyOf(disturbances);
        energy = Collections.unmodifiableSortedMap(new TreeMap<>(energy));
    }

    static Observation of(Map<String, Measurement> measurements, List<Disturbance> disturbances) {
        return new Observation(new TreeMap<>(measurements), disturbances, new TreeMap<>());
    }

    static Observation of(String name, double value, String unit) {
        return of(Map.of(name, new Measurement(value, unit)), List.of());
    }

    static Observation ofEnergy(String name, EnergySeries series) {
        return new Observation(
                new TreeMap<>(Map.of(name, new Measurement(series.joules(), "J"))),
                List.of(),
                new TreeMap<>(Map.of(name, series)));
    }

    /** Returns this with a peak of resident memory, if that is higher than what was seen. */
    public Observation withPeakResident(double bytes) {
        Measurement seen = measurements.get(MetricNames.PEAK_RESIDENT);
        return bytes <= (seen == null ? 0 : seen.value()) ? this : and(of(MetricNames.PEAK_RESIDENT, bytes, "bytes"));
    }

    /** Returns both together. */
    Observation and(Observation other) {
        SortedMap<String, Measurement> all = new TreeMap<>(measurements);
        all.putAll(other.measurements);
        List<Disturbance> both = new ArrayList<>(disturbances);
        both.addAll(other.disturbances);
        SortedMap<String, EnergySeries> series = new TreeMap<>(energy);
        series.putAll(other.energy);
        return new Observation(all, both, series);
    }

    /** Returns the energy that a trial's device took: the GPU's for a trial on one, else the processors'. */
    public Optional<EnergySeries> energyOf(boolean gpu) {
        return Optional.ofNullable(energy.get(gpu ? MetricNames.GPU_ENERGY : MetricNames.ENERGY));
    }
}
