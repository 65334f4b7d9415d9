package org.trainmark.bench.machine.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.trainmark.bench.machine.SystemFiles;

/**
 * Looks at the machine while a trial runs in another JVM: once at the start, four times a second, and once at the end.
 * It is one thread that mostly sleeps. A probe that breaks, or that a file or a driver never answers, is left out, and
 * never the trial's failure.
 */
public final class Sampler implements AutoCloseable {

    private static final long BEAT_MILLIS = 250;

    private final List<Probe> probes;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private Looker looker = new Looker(this::beat);

    private Sampler(List<Probe> probes) {
        this.probes = new CopyOnWriteArrayList<>(probes);
    }

    /**
     * Starts looking.
     *
     * @param trial the trial's JVM
     * @param gpu whose clocks and processes to watch; nothing of GPUs for a trial on the processors
     * @param beside process ids of the trials that run on other devices now
     */
    public static Sampler start(WatchedProcess trial, WatchedGpu gpu, Supplier<Set<Long>> beside) {
        return start(probes(SystemFiles.ofThisMachine(), trial, gpu, beside));
    }

    /**
     * Starts looking at a trial too that does not tell what it takes.
     *
     * @param family process ids of all that the trial is made of
     */
    public static Sampler start(
            WatchedProcess trial, Supplier<Set<Long>> family, WatchedGpu gpu, Supplier<Set<Long>> beside) {
        SystemFiles files = SystemFiles.ofThisMachine();
        List<Probe> probes = probes(files, trial, gpu, beside);
        probes.add(new FamilyProbe(files, family));
        return start(probes);
    }

    private static List<Probe> probes(
            SystemFiles files, WatchedProcess trial, WatchedGpu gpu, Supplier<Set<Long>> beside) {
        List<Probe> probes = new ArrayList<>(List.of(
                new LoadProbe(files, beside),
                new StandstillProbe(files, trial),
                new ClockProbe(files),
                new TemperatureProbe(files),
                new ThrottleProbe(files),
                new EnergyProbe(files)));
        probes.addAll(gpu.probes(beside));
        return probes;
    }

    static Sampler start(List<Probe> probes) {
        Sampler sampler = new Sampler(probes);
        sampler.looker.start();
        sampler.awaitFirstLook();
        return sampler;
    }

    private void awaitFirstLook() {
        try {
            begun.await(Looker.LONGEST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beat(Looker own) {
        try {
            own.look(probes);
            begun.countDown();
            while (!ended.await(BEAT_MILLIS, TimeUnit.MILLISECONDS)) {
                own.look(probes);
            }
            own.look(probes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the looking, once the trial's JVM has ended, and returns what was seen. */
    public Observation end() {
        endBeat();
        Observation seen = probes.stream().map(Probe::observation).reduce(Observation.NONE, Observation::and);
        close();
        return seen;
    }

    /** Each probe that keeps the looking from its end is left out, and the others have another last look. */
    private void endBeat() {
        ended.countDown();
        while (!looker.endsInTime()) {
            looker.giveUp().ifPresent(stuck -> {
                probes.remove(stuck);
                stuck.close();
            });
            looker = new Looker(own -> own.look(probes));
            looker.start();
        }
    }

    /** Ends the looking, if nobody wants to know what was seen. */
    @Override
    public void close() {
        endBeat();
        probes.forEach(Probe::close);
    }
}
