package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.MetricNames;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.TrialReadings;

/**
 * What a trial held in memory, in bytes.
 *
 * @param batch its batch size
 * @param purposes what the engine accounts for, by the name of the purpose
 * @param held all that the engine's allocator counts; the sum of the purposes where it does not tell
 * @param peakResident highest resident set of the trial's JVM; empty where that was not read
 * @param onDevice bytes in use on the device, by any process, as its driver told the engine; empty where it did not
 * @param peakOnGpu highest memory in use on the trial's GPU, by any process; empty for a trial on the processors
 */
public record MemoryUse(
        int batch,
        SortedMap<String, Double> purposes,
        double held,
        OptionalDouble peakResident,
        OptionalDouble onDevice,
        OptionalDouble peakOnGpu) {

    /** The purposes, in the order in which they are shown. */
    public static final List<String> PURPOSES =
            List.of("parameters", "gradients", "optimizer-state", "activations", "data", "workspace");

    public MemoryUse {
        purposes = Collections.unmodifiableSortedMap(new TreeMap<>(purposes));
        requireNonNull(peakResident, "peakResident");
        requireNonNull(onDevice, "onDevice");
        requireNonNull(peakOnGpu, "peakOnGpu");
    }

    /** Returns whether a trial could have as much memory as it liked. */
    static boolean isFree(TrialReport trial) {
        return trial.cell().value(SettingNames.MEMORY_LIMIT).isEmpty();
    }

    /** Returns whether a trial says what it held, of which it could have as much as it liked. */
    static boolean isKnown(TrialReport trial) {
        return trial.isMeasured()
                && isFree(trial)
                && trial.cell().batchSize().isPresent()
                && trial.measured(MetricNames.memory("parameters")).isPresent();
    }

    /** Reads it off a trial that says it. */
    static MemoryUse of(TrialReport trial) {
        SortedMap<String, Double> purposes = new TreeMap<>();
        PURPOSES.forEach(purpose -> purposes.put(
                purpose,
                TrialReadings.measured(trial, MetricNames.memory(purpose)).orElse(0)));
        double sum = purposes.values().stream().mapToDouble(Double::doubleValue).sum();
        return new MemoryUse(
                trial.cell().batchSize().orElseThrow(),
                purposes,
                TrialReadings.measured(trial, MetricNames.MEMORY_HELD).orElse(sum),
                TrialReadings.measured(trial, MetricNames.PEAK_RESIDENT),
                TrialReadings.measured(trial, MetricNames.DEVICE_MEMORY),
                TrialReadings.measured(trial, MetricNames.GPU_MEMORY));
    }

    /** Returns the bytes of all purposes. */
    public double accounted() {
        return purposes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns what of all that is held has no purpose, as a part of it; below 0 if more is accounted for than held. */
    public double unaccounted() {
        return held == 0 ? 0 : (held - accounted()) / held;
    }

    /** Returns the peak of all memory of the kind that the engine's account is of: the GPU's, or else the process's. */
    public OptionalDouble peak() {
        return peakOnGpu.isPresent() ? peakOnGpu : peakResident;
    }
}
