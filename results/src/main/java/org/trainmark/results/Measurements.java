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
    /** Processors that other processes than the trial's and its host's kept busy, on average over the trial. */
    public static final String OTHER_LOAD = "other-load";
    /** Clock of the fastest processor in MHz, on average over the trial. */
    public static final String CLOCK = "clock";
    /** Highest temperature of the processors in degrees Celsius. */
    public static final String TEMPERATURE = "temperature";
    /** Joules that the processors took over the whole trial, the start of its JVM included. */
    public static final String ENERGY = "energy";
    /** Joules that the trial's GPU took over the whole trial, the start of its JVM included. */
    public static final String GPU_ENERGY = "gpu.energy";
    /**
     * Samples that the trial's device trained on for each joule that it took, over the measured window of steps: of the
     * processors for a trial on these, of the GPU alone for a trial on that.
     */
    public static final String SAMPLES_PER_JOULE = "samples-per-joule";
    /** Clock of the GPU's multiprocessors in MHz, on average over the trial. */
    public static final String GPU_CLOCK = "gpu.clock";
    /** Highest temperature of the GPU in degrees Celsius. */
    public static final String GPU_TEMPERATURE = "gpu.temperature";
    /** Highest memory in use on the GPU, by whomever, in bytes. */
    public static final String GPU_MEMORY = "gpu.memory";
    /** Share of the time in which the GPU was busy, in percent, on average over the trial. */
    public static final String GPU_UTILIZATION = "gpu.utilization";
    /** Median time of a step by the device's own clock. */
    public static final String DEVICE_STEP = "device-step";
    /** Before the name of a purpose: bytes that the engine holds for it on its device. */
    public static final String MEMORY_PREFIX = "memory.";
    /** How many parameters the network has by its description, whatever an engine holds. */
    public static final String PARAMETER_COUNT = "parameter-count";
    /** How many values the optimizer keeps for each parameter by its description, whatever an engine holds. */
    public static final String STATES_PER_PARAMETER = "states-per-parameter";
    /** Bytes that the engine's allocator counts for the training, whatever their purpose. */
    public static final String MEMORY_HELD = "memory-held";
    /** Bytes in use on the device, by whomever, as its driver told the engine after the training. */
    public static final String DEVICE_MEMORY = "device-memory";

    private Measurements() {}
}
