package org.trainmark.bench.machine.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/**
 * Watches the memory and the time of processors of a process and its children together. The sum over several is as
 * large as at the fullest look; what one of them held between two looks the system remembers.
 */
final class FamilyProbe implements Probe {

    /** To find all processes takes longer than to ask some. */
    private static final int LOOKS_PER_SEARCH = 4;

    private final SystemFiles files;
    private final Supplier<Set<Long>> family;
    private final Map<Long, Double> cpuSeconds = new HashMap<>();
    private Set<Long> members = Set.of();
    private int looks;
    private double most;

    FamilyProbe(SystemFiles files, Supplier<Set<Long>> family) {
        this.files = files;
        this.family = family;
    }

    @Override
    public void look(long nanos) {
        if (looks % LOOKS_PER_SEARCH == 0 || looks < LOOKS_PER_SEARCH) {
            members = family.get();
        }
        looks++;
        double together = 0;
        for (long pid : members) {
            Optional<String> status = files.text("proc/%d/status".formatted(pid));
            together += bytes(status, "VmRSS");
            most = Math.max(most, bytes(status, "VmHWM"));
            WatchedProcess one = () -> Optional.of(pid);
            one.state(files).ifPresent(state -> cpuSeconds.put(pid, state.cpuSeconds()));
        }
        most = Math.max(most, together);
    }

    private static double bytes(Optional<String> status, String name) {
        return status.flatMap(text -> SystemFiles.value(text, name))
                .filter(value -> value.matches("\\d{1,15} kB"))
                .map(value -> 1024 * Double.parseDouble(value.substring(0, value.indexOf(' '))))
                .orElse(0.0);
    }

    @Override
    public Observation observation() {
        if (most == 0) {
            return Observation.NONE;
        }
        double seconds =
                cpuSeconds.values().stream().mapToDouble(Double::doubleValue).sum();
        return Observation.of(
                Map.of(
                        MetricNames.PEAK_RESIDENT,
                        new Measurement(most, "bytes"),
                        MetricNames.CPU,
                        new Measurement(seconds, "s")),
                List.of());
    }
}
