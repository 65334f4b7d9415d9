package org.trainmark.bench.machine.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trainmark.bench.machine.ProcessFamily;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/**
 * Watches the memory and the time of processors of a process and its children together. The sum over several is as
 * large as at the fullest look; what one of them held between two looks the system remembers.
 */
final class FamilyProbe implements Probe {

    /** To find all processes takes longer than to ask some. */
    private static final int LOOKS_PER_SEARCH = 8;

    /** At the start many come and go. */
    private static final int FIRST_LOOKS = 4;

    private static final int PAGE_BYTES = 4096;

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
        boolean searches = looks < FIRST_LOOKS || looks % LOOKS_PER_SEARCH == 0;
        looks++;
        if (searches) {
            members = family.get();
        }
        double together = 0;
        for (long pid : members) {
            together += residentBytes(pid);
            if (searches) {
                most = Math.max(most, ProcessFamily.peakBytes(files, pid));
            }
        }
        most = Math.max(most, together);
    }

    /** Takes the time of processors along, which is in the same line. */
    private double residentBytes(long pid) {
        Optional<String> stat = files.text("proc/%d/stat".formatted(pid));
        stat.flatMap(line -> WatchedProcess.state(pid, line))
                .ifPresent(state -> cpuSeconds.put(pid, state.cpuSeconds()));
        return stat.map(line ->
                        line.substring(line.lastIndexOf(')') + 1).strip().split("\\s+", -1))
                .filter(words -> words.length > 21 && words[21].matches("\\d{1,15}"))
                .map(words -> PAGE_BYTES * Double.parseDouble(words[21]))
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
