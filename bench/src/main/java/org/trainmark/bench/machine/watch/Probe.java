package org.trainmark.bench.machine.watch;

/** Watches one thing of the machine while a trial runs. What it cannot read it leaves out. */
interface Probe extends AutoCloseable {

    /**
     * Looks once, on a steady beat.
     *
     * @param nanos when, by {@link System#nanoTime()}
     */
    void look(long nanos);

    /** Returns what was seen from the first look to the last. */
    Observation observation();

    /** Lets go of what the probe holds. */
    @Override
    default void close() {}
}
