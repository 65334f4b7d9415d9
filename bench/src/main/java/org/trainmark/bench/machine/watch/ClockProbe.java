package org.trainmark.bench.machine.watch;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.MetricNames;

/** Watches the clock of the fastest processor, which is one that trains: idle ones slow down. */
final class ClockProbe implements Probe {

    private final SystemFiles files;
    private double sum;
    private int looks;

    ClockProbe(SystemFiles files) {
        this.files = files;
    }

    @Override
    public void look(long nanos) {
        megahertz().ifPresent(clock -> {
            sum += clock;
            looks++;
        });
    }

    private OptionalDouble megahertz() {
        OptionalLong kilohertz = files.processors().stream()
                .flatMapToLong(cpu -> files.number(cpu + "/cpufreq/scaling_cur_freq").stream())
                .max();
        return kilohertz.isPresent() ? OptionalDouble.of(kilohertz.getAsLong() / 1e3) : OptionalDouble.empty();
    }

    @Override
    public Observation observation() {
        return looks == 0 ? Observation.NONE : Observation.of(MetricNames.CLOCK, sum / looks, "MHz");
    }
}
