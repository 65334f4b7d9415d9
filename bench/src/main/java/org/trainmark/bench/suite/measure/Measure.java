package org.trainmark.bench.suite.measure;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.core.train.RangeTest;
import org.trainmark.results.SettingNames;

/**
 * What a trial measures, and what it keeps.
 *
 * @param throughput empty if speed is not measured on its own
 * @param convergence empty if the way to a good network is not measured
 * @param rangeTest empty if learning rates are not tested; if they are, nothing else is measured
 * @param memoryLimitBytes what the engine may hold at most, to see whether it can do with that; empty for all there is
 * @param checkpoint which of a training's is kept; changes nothing that is measured, so it is none of the parts that a
 *     cell is known by
 */
public record Measure(
        Optional<Throughput> throughput,
        Optional<Convergence> convergence,
        Optional<RangeTest> rangeTest,
        OptionalLong memoryLimitBytes,
        CheckpointChoice checkpoint) {

    public Measure {
        requireNonNull(throughput, "throughput");
        requireNonNull(convergence, "convergence");
        requireNonNull(rangeTest, "rangeTest");
        requireNonNull(memoryLimitBytes, "memoryLimitBytes");
        requireNonNull(checkpoint, "checkpoint");
        boolean trains = throughput.isPresent() || convergence.isPresent();
        if (!trains && rangeTest.isEmpty()) {
            throw new IllegalArgumentException(
                    "measure needs a 'throughput' or a 'convergence' block, or both, or a 'range-test'");
        }
        if (trains && rangeTest.isPresent()) {
            throw new IllegalArgumentException(
                    "measure has a 'range-test', which goes alone; leave 'throughput' and 'convergence' out");
        }
        if (checkpoint != CheckpointChoice.NONE && convergence.isEmpty()) {
            throw new IllegalArgumentException(
                    "measure has a 'checkpoint', which is kept of trainings: add a 'convergence' block, or leave 'checkpoint' out");
        }
    }

    /** Returns what measures speed alone. */
    public static Measure of(Throughput throughput) {
        return new Measure(
                Optional.of(throughput),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                CheckpointChoice.NONE);
    }

    /** Returns what measures a training alone. */
    public static Measure of(Convergence convergence) {
        return new Measure(
                Optional.empty(),
                Optional.of(convergence),
                Optional.empty(),
                OptionalLong.empty(),
                CheckpointChoice.NONE);
    }

    /** Returns the same, the engine being held to so many bytes. */
    public Measure limitedTo(long bytes) {
        return new Measure(throughput, convergence, rangeTest, OptionalLong.of(bytes), checkpoint);
    }

    /** Returns each part that is measured in full as YAML on one line, by its name. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        throughput.ifPresent(how -> texts.put(SettingNames.THROUGHPUT, how.toText()));
        convergence.ifPresent(how -> texts.put(SettingNames.CONVERGENCE, how.toText()));
        rangeTest.ifPresent(how -> texts.put(SettingNames.RANGE_TEST, RangeTestFormat.write(how)));
        memoryLimitBytes.ifPresent(bytes -> texts.put(SettingNames.MEMORY_LIMIT, Long.toString(bytes)));
        return texts;
    }
}
