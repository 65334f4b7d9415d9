package org.trainmark.bench.machine.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.MetricNames;

/**
 * Watches the energy that the processors' packages take, by their own counters (RAPL, running average power limit).
 * Since 2020 Linux lets only the administrator read these, unless told otherwise.
 */
final class EnergyProbe implements Probe {

    private static final String COUNTERS = "sys/class/powercap";

    private final SystemFiles files;
    private final List<String> packages;
    private final Map<String, Long> before = new HashMap<>();
    private final EnergySeries series = new EnergySeries();
    private double joules;

    EnergyProbe(SystemFiles files) {
        this.files = files;
        packages = files.names(COUNTERS).stream()
                .filter(name -> name.matches("intel-rapl:\\d+"))
                .map(name -> COUNTERS + "/" + name)
                .filter(zone -> files.text(zone + "/name").orElse("").startsWith("package"))
                .filter(zone -> files.number(zone + "/energy_uj").isPresent())
                .toList();
    }

    @Override
    public void look(long nanos) {
        if (packages.isEmpty()) {
            return;
        }
        packages.forEach(zone -> joules += microjoulesSince(zone) / 1e6);
        series.add(nanos, joules);
    }

    private double microjoulesSince(String zone) {
        OptionalLong now = files.number(zone + "/energy_uj");
        if (now.isEmpty()) {
            return 0;
        }
        Long earlier = before.put(zone, now.getAsLong());
        if (earlier == null) {
            return 0;
        }
        long taken = now.getAsLong() - earlier;
        // The counter starts again at 0 when it is full, every few minutes to hours.
        return taken >= 0
                ? taken
                : taken + files.number(zone + "/max_energy_range_uj").orElse(-taken);
    }

    @Override
    public Observation observation() {
        return series.isEmpty() ? Observation.NONE : Observation.ofEnergy(MetricNames.ENERGY, series);
    }
}
