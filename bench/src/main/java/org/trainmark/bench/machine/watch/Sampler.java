package org.trainmark.bench.machine.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.trainmark.bench.machine.SystemFiles;

/**
 * Looks at the machine while a trial runs in another JVM: once at the start, four times a second, and once at the end.
 * It is one thread that mostly sleeps; a probe that breaks is left out, and never the trial's failure.
 */
public final class Sampler implements AutoCloseable {

    private static final long BEAT_MILLIS = 250;

    private final List<Probe> probes;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread = new Thread(this::beat, "machine-sampler");

    private Sampler(List<Probe> probes) {
        this.probes = new ArrayList<>(probes);
    }

    /**
     * Starts looking.
     *
     * @param gpu whose clocks and processes to watch; nothing of GPUs for a trial on the processors
     * @param beside process ids of the trials that run on other devices now
     */
    public static Sampler start(WatchedGpu gpu, Supplier<Set<Long>> beside) {
        SystemFiles files = SystemFiles.ofThisMachine();
        List<Probe> probes = new ArrayList<>(List.of(
                new LoadProbe(files, beside),
                new ClockProbe(files),
                new TemperatureProbe(files),
                new ThrottleProbe(files),
                new EnergyProbe(files)));
        probes.addAll(gpu.probes(beside));
        return start(probes);
    }

    static Sampler start(List<Probe> probes) {
        Sampler sampler = new Sampler(probes);
        sampler.look();
        sampler.thread.setDaemon(true);
        sampler.thread.start();
        return sampler;
    }

    private void beat() {
        try {
            while (!ended.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        long now = System.nanoTime();
        probes.removeIf(probe -> breaks(probe, now));
    }

    private static boolean breaks(Probe probe, long now) {
        try {
            probe.look(now);
            return false;
        } catch (RuntimeException e) {
            // No probe is worth a trial; without it, what it would have told is not among the measurements.
            probe.close();
            return true;
        }
    }

    /** Ends the looking, once the trial's JVM has ended, and returns what was seen. */
    public Observation end() {
        endBeat();
        look();
        Observation seen = probes.stream().map(Probe::observation).reduce(Observation.NONE, Observation::and);
        close();
        return seen;
    }

    private void endBeat() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the looking, if nobody wants to know what was seen. */
    @Override
    public void close() {
        endBeat();
        probes.forEach(Probe::close);
    }
}
