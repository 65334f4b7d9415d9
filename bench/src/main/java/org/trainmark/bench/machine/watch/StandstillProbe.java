package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.bench.machine.SystemFiles;
import org.trainmark.results.Disturbance;

/**
 * Watches whether the trial's JVM stands still. Three things tell: the system says that it is stopped, by a signal or a
 * debugger; a look comes late, as after a stop of this process too, and the JVM has not computed meanwhile; the
 * machine's time since its start, in which it may have slept, passes faster than the clock that stops in its sleep.
 */
final class StandstillProbe implements Probe {

    /** Less than two looks is what a look's own moment could make up. */
    static final double SHORTEST_SECONDS = 0.5;

    /** A look after more than this is late even on a busy machine. */
    static final double LATE_SECONDS = 2;

    /** Processors: a JVM that used fewer since the look before did not train. */
    private static final double IDLE = 0.05;

    /** Before a JVM has used so much it starts, and may wait for others. */
    private static final double STARTED_CPU_SECONDS = 0.5;

    private final SystemFiles files;
    private final WatchedProcess trial;
    private Optional<WatchedProcess.State> last = Optional.empty();
    private OptionalDouble lastUptime = OptionalDouble.empty();
    private long lastNanos;
    private double stopped;
    private double asleep;

    StandstillProbe(SystemFiles files, WatchedProcess trial) {
        this.files = files;
        this.trial = trial;
    }

    @Override
    public void look(long nanos) {
        Optional<WatchedProcess.State> now = trial.state(files);
        OptionalDouble uptime = uptime();
        double seconds = (nanos - lastNanos) / 1e9;
        if (now.isPresent() && last.isPresent() && now.get().pid() == last.get().pid()) {
            double used = now.get().cpuSeconds() - last.get().cpuSeconds();
            boolean late = seconds > LATE_SECONDS
                    && used < IDLE * seconds
                    && last.get().cpuSeconds() > STARTED_CPU_SECONDS;
            stopped += now.get().stopped() || late ? seconds : 0;
            asleep += slept(uptime, seconds);
        }
        last = now;
        lastUptime = uptime;
        lastNanos = nanos;
    }

    private double slept(OptionalDouble uptime, double seconds) {
        if (uptime.isEmpty() || lastUptime.isEmpty()) {
            return 0;
        }
        double more = uptime.getAsDouble() - lastUptime.getAsDouble() - seconds;
        return more > SHORTEST_SECONDS ? more : 0;
    }

    private OptionalDouble uptime() {
        return files.text("proc/uptime").stream()
                .map(text -> text.split("\\s+", 2)[0])
                .filter(word -> word.matches("\\d{1,12}\\.\\d+"))
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }

    @Override
    public Observation observation() {
        double still = stopped + asleep;
        return still < SHORTEST_SECONDS
                ? Observation.NONE
                : Observation.of(
                        Map.of(),
                        List.of(new Disturbance(
                                Disturbance.Kind.STOOD_STILL,
                                String.format(Locale.ROOT, "it stood still for %.1f s, stopped or suspended", still))));
    }
}
