package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.Disturbance;

/** Watches whether processors slow down because of heat. */
final class ThrottleProbe implements Probe {

    private final SystemFiles files;
    private OptionalLong first = OptionalLong.empty();
    private OptionalLong last = OptionalLong.empty();

    ThrottleProbe(SystemFiles files) {
        this.files = files;
    }

    @Override
    public void look(long nanos) {
        last = ThrottleCounts.read(files);
        if (first.isEmpty()) {
            first = last;
        }
    }

    @Override
    public Observation observation() {
        if (first.isEmpty() || last.isEmpty() || last.getAsLong() <= first.getAsLong()) {
            return Observation.NONE;
        }
        String detail =
                "the processors counted %d slow-downs because of heat".formatted(last.getAsLong() - first.getAsLong());
        return Observation.of(Map.of(), List.of(new Disturbance(Disturbance.Kind.THROTTLED, detail)));
    }
}
