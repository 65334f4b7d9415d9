package org.trainmark.results;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of everything that is measured of a trial or a cell, as logs, reports, guards and command lines have them.
 * No other class spells one.
 */
public final class MetricNames {

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
    /** Processors that a hypervisor kept from this machine while they had work, on average over the trial. */
    public static final String STEAL = "steal";
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
    /** Highest memory in use on the GPU, whoever uses it, in bytes. */
    public static final String GPU_MEMORY = "gpu.memory";
    /** Share of the time in which the GPU was busy, in percent, on average over the trial. */
    public static final String GPU_UTILIZATION = "gpu.utilization";
    /** Median time of a step by the device's own clock. */
    public static final String DEVICE_STEP = "device-step";
    /** How many parameters the network has by its description, whatever an engine holds. */
    public static final String PARAMETER_COUNT = "parameter-count";
    /** How many values the optimizer keeps for each parameter by its description, whatever an engine holds. */
    public static final String STATES_PER_PARAMETER = "states-per-parameter";
    /** Among how many tokens the network chooses at each position; none where it tells something else than a token. */
    public static final String VOCABULARY = "vocabulary";
    /** How many bytes of a text each token stands for; none where they stand for different numbers of them, or none. */
    public static final String BYTES_PER_TOKEN = "bytes-per-token";
    /** Bytes that the engine's allocator counts for the training, whatever their purpose. */
    public static final String MEMORY_HELD = "memory-held";
    /** Bytes in use on the device, whoever uses it, as its driver told the engine after the training. */
    public static final String DEVICE_MEMORY = "device-memory";
    /** Loss on the test split, once, after a training that did not diverge; none without a test split. */
    public static final String TEST_LOSS = "test-loss";
    /** Accuracy on the test split, from 0 to 1, once, after a training that did not diverge. */
    public static final String TEST_ACCURACY = "test-accuracy";
    /**
     * Validation loss of saying the same of every example: the training split's shares of the classes, or its mean
     * target.
     */
    public static final String CONSTANT_LOSS = "constant-loss";
    /** Validation accuracy of saying the training split's most frequent class of every example, from 0 to 1. */
    public static final String CONSTANT_ACCURACY = "constant-accuracy";

    /** Share of the trials that completed. */
    public static final String COMPLETED = "completed";
    /** Seconds from the launch of a trial's JVM to its end. */
    public static final String DURATION = "duration";
    /** Steps of a trial before the series of step times settled. */
    public static final String SETTLED_AFTER = "settled-after";
    /** Seconds of training until validation met the target. */
    public static final String TIME_TO_TARGET = "time-to-target";
    /** Epochs until validation met the target. */
    public static final String EPOCHS_TO_TARGET = "epochs-to-target";
    /** Steps until validation met the target. */
    public static final String STEPS_TO_TARGET = "steps-to-target";
    /** Seconds of training until it ended. */
    public static final String TRAINING_TIME = "training-time";
    /** Validation accuracy when training ended, from 0 to 1. */
    public static final String FINAL_ACCURACY = "final-accuracy";
    /** Validation loss when training ended. */
    public static final String FINAL_LOSS = "final-loss";
    /** Exponential of the final loss, of a training that predicts tokens. */
    public static final String PERPLEXITY = "perplexity";
    /** Final loss in bits for each byte of a text, of a training that predicts its bytes. */
    public static final String BITS_PER_BYTE = "bits-per-byte";
    /** Highest validation accuracy at any evaluation, from 0 to 1. */
    public static final String BEST_ACCURACY = "best-accuracy";
    /** Share of the time of a step and the augmentation before it that was augmentation. */
    public static final String AUGMENTATION_SHARE = "augmentation-share";
    /** Of a cell: the lowest rate that its range tests suggest. */
    public static final String LOWEST_RATE_TO_TRY = "suggested-rate-lowest";
    /** Of a cell: the highest rate that its range tests suggest. */
    public static final String HIGHEST_RATE_TO_TRY = "suggested-rate-highest";
    /** The longest step, in nanoseconds. */
    public static final String STEP_MAX = "step-max";

    private static final String MEMORY = "memory.";
    private static final String STEP_PERCENTILE = "step-p";
    private static final Pattern STEP_PERCENTILES = Pattern.compile(STEP_PERCENTILE + "([1-9]\\d?(?:\\.\\d{1,3})?)");

    /** How people are told of {@link #stepPercentile}. */
    public static final String ANY_STEP_PERCENTILE = STEP_PERCENTILE + "NN.N";

    private MetricNames() {}

    /** Returns the name of the step time that {@code percent} of the steps do not exceed: {@code step-p99.9}. */
    public static String stepPercentile(double percent) {
        return STEP_PERCENTILE + Double.toString(percent).replaceFirst("\\.0$", "");
    }

    /** Returns the percentile of step times that a name is of; empty if it is of something else. */
    public static OptionalDouble percentOf(String name) {
        Matcher matcher = STEP_PERCENTILES.matcher(name);
        return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
    }

    /** Returns the name of what the engine holds for a purpose, such as {@code parameters}, in bytes. */
    public static String memory(String purpose) {
        return MEMORY + purpose;
    }
}
