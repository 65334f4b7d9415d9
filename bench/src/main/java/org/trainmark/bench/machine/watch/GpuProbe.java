package org.trainmark.bench.machine.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.bench.machine.Slowdowns;
import org.trainmark.bench.machine.SmiRow;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/** Watches the clock, the temperature, the power, the memory and the utilization of the trial's GPU. */
final class GpuProbe implements Probe {

    static final String QUERY =
            "clocks.sm,temperature.gpu,power.draw,memory.used,utilization.gpu,clocks_throttle_reasons.active";
    private static final int FIELDS = 6;

    private final LineSource source;
    private final List<SmiRow> rows = new ArrayList<>();
    private final SortedSet<String> slowdowns = new TreeSet<>();
    private final EnergySeries energy = new EnergySeries();
    private OptionalDouble lastWatts = OptionalDouble.empty();
    private long lastNanos;
    private double joules;

    GpuProbe(LineSource source) {
        this.source = source;
    }

    @Override
    public void look(long nanos) {
        for (String line : source.newLines()) {
            SmiRow row = SmiRow.parse(line, FIELDS);
            rows.add(row);
            slowdowns.addAll(Slowdowns.protecting(row.bits(5)));
            addEnergy(row.number(2), nanos);
        }
    }

    /** Takes the mean of two answers for the power between them. */
    private void addEnergy(OptionalDouble watts, long nanos) {
        if (watts.isEmpty() || nanos == lastNanos) {
            return;
        }
        if (lastWatts.isPresent()) {
            joules += (watts.getAsDouble() + lastWatts.getAsDouble()) / 2 * (nanos - lastNanos) / 1e9;
        }
        energy.add(nanos, joules);
        lastWatts = watts;
        lastNanos = nanos;
    }

    @Override
    public Observation observation() {
        Map<String, Measurement> measured = new TreeMap<>();
        mean(0).ifPresent(clock -> measured.put(MetricNames.GPU_CLOCK, new Measurement(clock, "MHz")));
        highest(1).ifPresent(heat -> measured.put(MetricNames.GPU_TEMPERATURE, new Measurement(heat, "°C")));
        mean(4).ifPresent(share -> measured.put(MetricNames.GPU_UTILIZATION, new Measurement(share, "%")));
        rows.stream()
                .flatMapToLong(row -> row.bytes(3).stream())
                .max()
                .ifPresent(bytes -> measured.put(MetricNames.GPU_MEMORY, new Measurement(bytes, "bytes")));
        List<Disturbance> seen = slowdowns.isEmpty()
                ? List.of()
                : List.of(new Disturbance(
                        Disturbance.Kind.THROTTLED, "the GPU protected itself: " + String.join(", ", slowdowns)));
        Observation all = Observation.of(measured, seen);
        return energy.isEmpty() ? all : all.and(Observation.ofEnergy(MetricNames.GPU_ENERGY, energy));
    }

    private OptionalDouble mean(int field) {
        return rows.stream().flatMapToDouble(row -> row.number(field).stream()).average();
    }

    private OptionalDouble highest(int field) {
        return rows.stream().flatMapToDouble(row -> row.number(field).stream()).max();
    }

    @Override
    public void close() {
        source.close();
    }
}
