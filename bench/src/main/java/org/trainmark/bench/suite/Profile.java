package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where and how a trial runs.
 *
 * @param engine id of the engine
 * @param device id of the engine's device
 * @param classPath where the trial's JVM takes its classes from; empty for those of this JVM
 * @param environment variables of the trial's JVM beside those that {@link #environment(int)} makes of the threads
 * @param jvm flags of the trial's JVM beside those that {@link #flags(int)} makes of the threads
 * @param cpus processors that the trial is pinned to; empty for all
 */
public record Profile(
        String name,
        String engine,
        String device,
        Optional<JarFolder> classPath,
        Threads threads,
        SortedMap<String, String> environment,
        List<String> jvm,
        Optional<CpuList> cpus) {

    /**
     * Threads of the engine and of the pools of its libraries.
     *
     * @param engine that share each step, each calling the libraries by itself; empty for one on each processor if
     *     nothing is said of the libraries, else for one; only of nd4j
     * @param blas of the matrix library; empty for one if the engine has several, else for one on each processor
     * @param openmp of everything else; empty for one
     */
    public record Threads(OptionalInt engine, OptionalInt blas, OptionalInt openmp) {

        static final Threads AUTO = new Threads(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    public Profile {
        requireNonNull(name, "name");
        requireNonNull(engine, "engine");
        requireNonNull(device, "device");
        requireNonNull(classPath, "classPath");
        requireNonNull(threads, "threads");
        environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
        jvm = List.copyOf(jvm);
        requireNonNull(cpus, "cpus");
    }

    /**
     * Returns the variables that the trial's JVM must start with, since thread pools look only there and only then.
     *
     * @param processors of the machine; counts where the profile pins to none
     */
    public SortedMap<String, String> environment(int processors) {
        SortedMap<String, String> variables = new TreeMap<>(start(processors).variables());
        variables.putAll(environment);
        return Collections.unmodifiableSortedMap(variables);
    }

    /**
     * Returns the flags of the trial's JVM: the engine's, then the profile's own, which win.
     *
     * @param processors of the machine; counts where the profile pins to none
     */
    public List<String> flags(int processors) {
        List<String> flags = new ArrayList<>(start(processors).flags());
        flags.addAll(jvm);
        return List.copyOf(flags);
    }

    /**
     * Returns how many threads keep busy at a time: for each of the engine's own those of the larger pool, since one
     * pool waits for the other, but no more than the processors that the profile pins to.
     *
     * @param processors of the machine; counts where the profile pins to none
     */
    public int busyThreads(int processors) {
        int busy = start(processors).busyThreads();
        return cpus.map(pinned -> Math.min(busy, pinned.count())).orElse(busy);
    }

    private EngineStart start(int processors) {
        return EngineStart.of(engine, threads, cpus.map(CpuList::count).orElse(processors));
    }

    /** Returns all that this profile says, as YAML on one line. */
    public String toText() {
        return ProfileFormat.write(this);
    }
}
