package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.trainmark.bench.machine.GpuProcess;
import org.trainmark.results.Disturbance;

/** Watches whether another process computes on the trial's GPU. */
final class GpuProcessProbe implements Probe {

    private final LineSource source;
    private final LongPredicate foreign;
    private final SortedMap<Long, String> names = new TreeMap<>();

    /** @param foreign whether a process is certainly none of the trial's */
    GpuProcessProbe(LineSource source, LongPredicate foreign) {
        this.source = source;
        this.foreign = foreign;
    }

    @Override
    public void look(long nanos) {
        for (String line : source.newLines()) {
            GpuProcess process = GpuProcess.parse(line);
            if (foreign.test(process.pid())) {
                names.put(process.pid(), process.name().orElse("a name that is hidden"));
            }
        }
    }

    @Override
    public Observation observation() {
        if (names.isEmpty()) {
            return Observation.NONE;
        }
        String who = names.entrySet().stream()
                .map(process -> "process %d (%s)".formatted(process.getKey(), process.getValue()))
                .collect(Collectors.joining(", "));
        return Observation.of(
                Map.of(),
                List.of(new Disturbance(Disturbance.Kind.FOREIGN_PROCESS, who + " computed on the trial's GPU")));
    }

    @Override
    public void close() {
        source.close();
    }
}
