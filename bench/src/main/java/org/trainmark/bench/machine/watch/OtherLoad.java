package org.trainmark.bench.machine.watch;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/** What others take of this machine's processors now, before anything is measured. */
public final class OtherLoad {

    private static final long MILLIS = 500;

    private OtherLoad() {}

    /** Looks for half a second and returns how many processors others kept busy; empty where nobody can tell. */
    public static OptionalDouble now() {
        LoadProbe probe = new LoadProbe(SystemFiles.ofThisMachine(), Set::of);
        probe.look(System.nanoTime());
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
        probe.look(System.nanoTime());
        Optional<Measurement> load =
                Optional.ofNullable(probe.observation().measurements().get(MetricNames.OTHER_LOAD));
        return load.map(measured -> OptionalDouble.of(measured.value())).orElse(OptionalDouble.empty());
    }
}
