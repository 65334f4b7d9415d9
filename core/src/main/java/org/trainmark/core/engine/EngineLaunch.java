package org.trainmark.core.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * How the JVM of an engine's trials starts; found by {@link ServiceLoader}, beside the engine.
 *
 * <p>It is asked in JVMs that never run the engine, so it loads no native library and keeps apart from classes that do.
 */
public interface EngineLaunch {

    /** Returns the id of the engine. */
    String engine();

    /**
     * Returns threads that were asked for as numbers from 1 on; empty where the engine has no such threads, as one has
     * that says nothing here.
     *
     * @param processors that the trial may use
     */
    default Threads resolved(Threads asked, int processors) {
        return Threads.AUTO;
    }

    /** Returns what the JVM must start with for threads that are {@link #resolved}: nothing for one thread alone. */
    default JvmStart start(Threads resolved) {
        return new JvmStart(Map.of(), List.of(), 1);
    }

    /** Returns what profiles may choose, in the order in which people are told of it. */
    default List<EngineOption> options() {
        return List.of();
    }

    /** Returns the library of the engine whose kernels can be chosen; empty where it has none, or is not known. */
    default Optional<KernelLibrary> kernels() {
        return Optional.empty();
    }
}
