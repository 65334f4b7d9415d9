package org.trainmark.bench.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.bench.machine.watch.EnergySeries;
import org.trainmark.bench.machine.watch.Observation;
import org.trainmark.bench.suite.measure.Throughput;
import org.trainmark.results.Circumstances;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Findings;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/** What the host saw around a trial, with what follows from that and from what the trial's JVM found. */
record Surroundings(SortedMap<String, Measurement> measurements, List<Disturbance> disturbances) {

    Surroundings {
        measurements = Collections.unmodifiableSortedMap(new TreeMap<>(measurements));
        disturbances = List.copyOf(disturbances);
    }

    static Surroundings of(Observation seen) {
        return new Surroundings(seen.measurements(), seen.disturbances());
    }

    Circumstances circumstances() {
        return new Circumstances(measurements, disturbances, new TreeMap<>());
    }

    /**
     * Adds the samples that the device trained on for each joule, over the measured window: the throughput by the mean
     * power in it. The window is where the trial's JVM says, if that started with the trial; it started a little later,
     * so that the first moments of the window are those before it, which are warm-up.
     *
     * @param energy of the device; empty where it cannot be read
     * @param startNanos of the trial, by {@link System#nanoTime()}
     */
    Surroundings withSamplesPerJoule(
            Findings findings, Optional<EnergySeries> energy, Optional<Throughput> windows, long startNanos) {
        Measurement throughput = findings.measurements().get(MetricNames.THROUGHPUT);
        Measurement start = findings.measurements().get(MetricNames.START);
        if (throughput == null || start == null || energy.isEmpty() || windows.isEmpty()) {
            return this;
        }
        long from = startNanos + Math.round(start.value() * 1e9);
        long to = from + windows.get().measure().toNanos();
        SortedMap<String, Measurement> more = new TreeMap<>(measurements);
        energy.get()
                .watts(from, to)
                .ifPresent(watts -> more.put(
                        MetricNames.SAMPLES_PER_JOULE, new Measurement(throughput.value() / watts, "samples/J")));
        return new Surroundings(more, disturbances);
    }

    /** Adds a disturbance if the clock was another than in the trials before. */
    Surroundings withClock(ClockHistory clocks, String profile) {
        List<Disturbance> more = new ArrayList<>(disturbances);
        for (String clock : List.of(MetricNames.CLOCK, MetricNames.GPU_CLOCK)) {
            Measurement mean = measurements.get(clock);
            if (mean != null) {
                clocks.add(profile + " " + clock, mean.value()).ifPresent(more::add);
            }
        }
        return new Surroundings(measurements, more);
    }
}
