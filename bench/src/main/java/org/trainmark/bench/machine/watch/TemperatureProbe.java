package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.MetricNames;

/** Watches the highest temperature that the sensors of the processors show. */
final class TemperatureProbe implements Probe {

    private static final String SENSORS = "sys/class/hwmon";

    /** The drivers of sensors in processors of Intel, AMD and ARM boards. */
    private static final Set<String> OF_PROCESSORS = Set.of("coretemp", "k10temp", "zenpower", "cpu_thermal");

    private final SystemFiles files;
    private final List<String> inputs;
    private long highest = Long.MIN_VALUE;

    TemperatureProbe(SystemFiles files) {
        this.files = files;
        inputs = files.names(SENSORS).stream()
                .map(name -> SENSORS + "/" + name)
                .filter(sensor ->
                        OF_PROCESSORS.contains(files.text(sensor + "/name").orElse("")))
                .flatMap(this::inputs)
                .toList();
    }

    private Stream<String> inputs(String sensor) {
        return files.names(sensor).stream()
                .filter(name -> name.matches("temp\\d+_input"))
                .map(name -> sensor + "/" + name);
    }

    @Override
    public void look(long nanos) {
        inputs.forEach(input -> files.number(input).ifPresent(thousandths -> highest = Math.max(highest, thousandths)));
    }

    @Override
    public Observation observation() {
        return highest == Long.MIN_VALUE
                ? Observation.NONE
                : Observation.of(MetricNames.TEMPERATURE, highest / 1e3, "°C");
    }
}
