package org.trainmark.bench.machine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.FakeFiles;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/** The probes that read a counter or a sensor, each on files in memory. */
class ProbesTest {

    private static final String CPU = "sys/devices/system/cpu/";

    private final FakeFiles files = new FakeFiles();

    @Test
    void clockIsThatOfTheFastestProcessorOnAverage() {
        ClockProbe probe = new ClockProbe(files);
        files.with(CPU + "cpu0/cpufreq/scaling_cur_freq", "3000000")
                .with(CPU + "cpu1/cpufreq/scaling_cur_freq", "800000");
        probe.look(0);
        files.with(CPU + "cpu1/cpufreq/scaling_cur_freq", "3400000");
        probe.look(1);

        assertThat(probe.observation().measurements()).containsEntry(MetricNames.CLOCK, new Measurement(3200, "MHz"));
    }

    @Test
    void clockCannotBeToldWhereLinuxDoesNot() {
        ClockProbe probe = new ClockProbe(files.with(CPU + "cpu0/topology/core_id", "0"));
        probe.look(0);

        assertThat(probe.observation()).isEqualTo(Observation.NONE);
    }

    @Test
    void temperatureIsTheHighestOfTheProcessorsSensors() {
        files.with("sys/class/hwmon/hwmon0/name", "nvme").with("sys/class/hwmon/hwmon0/temp1_input", "99000");
        files.with("sys/class/hwmon/hwmon1/name", "k10temp").with("sys/class/hwmon/hwmon1/temp1_input", "61500");
        files.with("sys/class/hwmon/hwmon1/temp3_input", "48000").with("sys/class/hwmon/hwmon1/temp1_max", "95000");
        TemperatureProbe probe = new TemperatureProbe(files);
        probe.look(0);
        files.with("sys/class/hwmon/hwmon1/temp1_input", "55000");
        probe.look(1);

        assertThat(probe.observation().measurements())
                .containsEntry(MetricNames.TEMPERATURE, new Measurement(61.5, "°C"));
    }

    @Test
    void throttleCountsThatRiseAreADisturbance() {
        String core = CPU + "cpu0/thermal_throttle/core_throttle_count";
        String chip = CPU + "cpu0/thermal_throttle/package_throttle_count";
        ThrottleProbe probe = new ThrottleProbe(files.with(core, "7").with(chip, "2"));
        probe.look(0);
        files.with(core, "9").with(chip, "3");
        probe.look(1);

        assertThat(probe.observation().disturbances())
                .containsExactly(new Disturbance(
                        Disturbance.Kind.THROTTLED, "the processors counted 3 slow-downs because of heat"));
    }

    @Test
    void throttleCountsFromBeforeAreNone() {
        ThrottleProbe probe = new ThrottleProbe(files.with(CPU + "cpu0/thermal_throttle/core_throttle_count", "7"));
        probe.look(0);
        probe.look(1);

        assertThat(probe.observation()).isEqualTo(Observation.NONE);
    }

    @Test
    void energyIsOfAllPackagesAndGoesOnWhenACounterIsFull() {
        energy(0, "package-0", 900).energy(1, "package-1", 100).energy(2, "psys", 5);
        EnergyProbe probe = new EnergyProbe(files);
        probe.look(0);
        energy(0, "package-0", 50).energy(1, "package-1", 200);
        probe.look(1);

        assertThat(probe.observation().measurements())
                .containsOnlyKeys(MetricNames.ENERGY)
                .containsEntry(MetricNames.ENERGY, new Measurement((150 + 100) / 1e6, "J"));
    }

    @Test
    void energyCannotBeToldWhereCountersAreForTheAdministrator() {
        EnergyProbe probe = new EnergyProbe(files.with("sys/class/powercap/intel-rapl:0/name", "package-0"));
        probe.look(0);
        probe.look(1);

        assertThat(probe.observation()).isEqualTo(Observation.NONE);
    }

    @Test
    void observationsAddUp() {
        Observation one = Observation.of(MetricNames.CLOCK, 1, "MHz");
        Observation two = Observation.of(MetricNames.TEMPERATURE, 2, "°C");

        assertThat(one.and(two).measurements()).containsOnlyKeys(MetricNames.CLOCK, MetricNames.TEMPERATURE);
        assertThat(one.and(two).disturbances()).isEqualTo(List.of());
    }

    private ProbesTest energy(int zone, String name, int microjoules) {
        String directory = "sys/class/powercap/intel-rapl:" + zone;
        files.with(directory + "/name", name)
                .with(directory + "/energy_uj", Integer.toString(microjoules))
                .with(directory + "/max_energy_range_uj", "1000");
        return this;
    }
}
