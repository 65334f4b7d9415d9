package org.trainmark.results;

/** The names under which trials keep their measurements. */
public final class Measurements {

    /** Samples per second over the measured window of steps. */
    public static final String THROUGHPUT = "throughput";
    /**
     * Seconds that changing a batch at random took before each step, on average: in the throughput, in no step's time.
     */
    public static final String AUGMENTATION = "augmentation";
    /** Lowest learning rate that a range test suggests to try; none if it suggests nothing. */
    public static final String SUGGESTED_LOWEST_RATE = "suggested-rate.lowest";
    /** Highest learning rate that a range test suggests to try; none if it suggests nothing. */
    public static final String SUGGESTED_HIGHEST_RATE = "suggested-rate.highest";
    /** Seconds from the start of the trial's JVM to its first measured step. */
    public static final String START = "start";
    /** Steps that the trial's JVM took before its measured window. */
    public static final String WARMUP_STEPS = "warmup-steps";
    /** Highest resident set of the trial's JVM, in bytes. */
    public static final String PEAK_RESIDENT = "peak-resident";
    /** Seconds of garbage collection in the trial's JVM. */
    public static final String GC = "gc";
    /** Seconds of just-in-time compilation in the trial's JVM. */
    public static final String JIT = "jit";
    /** Seconds of processor time of the trial's JVM, all threads together. */
    public static final String CPU = "cpu";
    /** Before the name of a purpose: bytes that the engine holds for it on its device. */
    public static final String MEMORY_PREFIX = "memory.";
    /** Bytes that the engine's allocator counts for the training, whatever their purpose. */
    public static final String MEMORY_HELD = "memory-held";

    private Measurements() {}
}
