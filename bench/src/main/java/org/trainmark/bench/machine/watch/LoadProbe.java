package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/**
 * Watches what others take of the processors. Other processes: all that is busy, less this process and what it started.
 * A hypervisor: what it says itself, since that is no load of this machine and may be the price of the trial's own. The
 * time of a JVM is its host's once it has ended, so that of the trial's own is there at the last look, which like the
 * first is the only one that counts; trials that run beside it on other devices are asked for theirs.
 */
final class LoadProbe implements Probe {

    /** Processors: load of others above it is a disturbance. */
    static final double MOST = 0.1;

    /** Below it the hundredths of a second in which Linux counts are too coarse to tell. */
    private static final double SHORTEST_SECONDS = 0.2;

    private final SystemFiles files;
    private final Supplier<Set<Long>> beside;
    private Optional<CpuTimes> first = Optional.empty();
    private Optional<CpuTimes> last = Optional.empty();
    private long firstNanos;
    private long lastNanos;

    /** @param beside process ids of the trials that run on other devices now */
    LoadProbe(SystemFiles files, Supplier<Set<Long>> beside) {
        this.files = files;
        this.beside = beside;
    }

    @Override
    public void look(long nanos) {
        last = CpuTimes.read(files, beside.get());
        lastNanos = nanos;
        if (first.isEmpty()) {
            first = last;
            firstNanos = nanos;
        }
    }

    @Override
    public Observation observation() {
        double seconds = (lastNanos - firstNanos) / 1e9;
        if (first.isEmpty() || last.isEmpty() || seconds < SHORTEST_SECONDS) {
            return Observation.NONE;
        }
        double busy = last.get().busy() - first.get().busy();
        double own = last.get().own() - first.get().own();
        double others = Math.max(0, busy - own) / seconds;
        double stolen = Math.max(0, last.get().stolen() - first.get().stolen()) / seconds;
        return observed(
                        MetricNames.OTHER_LOAD,
                        others,
                        Disturbance.Kind.OTHER_LOAD,
                        "other processes kept %.2f processors busy on average")
                .and(observed(
                        MetricNames.STEAL,
                        stolen,
                        Disturbance.Kind.STEAL,
                        "the hypervisor took %.2f processors on average"));
    }

    private static Observation observed(String name, double processors, Disturbance.Kind kind, String detail) {
        return Observation.of(
                Map.of(name, new Measurement(processors, "processors")),
                processors > MOST
                        ? List.of(new Disturbance(kind, String.format(Locale.ROOT, detail, processors)))
                        : List.of());
    }
}
