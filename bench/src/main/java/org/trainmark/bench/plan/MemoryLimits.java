package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.trainmark.bench.plan.LargestBatchSearch.Attempt;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryModel;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.Unit;

/**
 * What a batch must keep within to fit. The engine is held to its limit, as if its device were so small. The process is
 * not: a JVM that meets a limit of its heap or its container collects garbage or dies, so what a training must have
 * could not be told from what it takes where there is room; its peak is measured and compared.
 *
 * @param engineBytes that the engine may hold
 * @param processBytes that the trial's whole process may have resident at its peak
 */
public record MemoryLimits(OptionalLong engineBytes, OptionalLong processBytes) {

    public MemoryLimits {
        requireNonNull(engineBytes, "engineBytes");
        requireNonNull(processBytes, "processBytes");
    }

    /** Returns what a try measures, the engine being held to its limit. */
    Measure limiting(Measure measure) {
        return engineBytes.isPresent() ? measure.limitedTo(engineBytes.getAsLong()) : measure;
    }

    Attempt attempt(TrialReport result) {
        return switch (result.outcome()) {
            case COMPLETED, ENDED_EARLY, DIVERGED -> peak(result);
            case OUT_OF_MEMORY ->
                new Attempt.TooLarge(engineBytes.stream()
                        .mapToObj(bytes -> "the engine finds no room for it in " + Unit.BYTES.text((double) bytes))
                        .findFirst()
                        .orElse("this machine has no room for it"));
            case CRASHED, TIMED_OUT, REFUSED ->
                new Attempt.Failed(result.outcome().label() + ": "
                        + result.reason().orElse("").lines().findFirst().orElse(""));
        };
    }

    private Attempt peak(TrialReport result) {
        if (processBytes.isEmpty()) {
            return new Attempt.Fits();
        }
        return TrialReadings.measured(result, MetricNames.PEAK_RESIDENT).stream()
                .<Attempt>mapToObj(peak -> peak <= processBytes.getAsLong()
                        ? new Attempt.Fits()
                        : new Attempt.TooLarge(
                                "its process had %s resident at its peak".formatted(Unit.BYTES.text(peak))))
                .findFirst()
                .orElseGet(
                        () -> new Attempt.Failed("this system does not tell what a process has resident at its peak"));
    }

    /**
     * Returns the largest batch that the models of what was measured let expect to fit.
     *
     * @param most as large as a batch can be
     */
    OptionalInt expected(MemoryGroup measured, int most) {
        return Stream.of(expected(measured.held(), engineBytes, most), expected(measured.peak(), processBytes, most))
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private static OptionalInt expected(Optional<MemoryModel> model, OptionalLong limit, int most) {
        if (limit.isEmpty() || model.filter(MemoryModel::grows).isEmpty()) {
            return OptionalInt.empty();
        }
        int fits = 1;
        int tooLarge = most + 1;
        while (tooLarge - fits > 1) {
            int middle = fits + (tooLarge - fits) / 2;
            if (model.get().bytes(middle) <= limit.getAsLong()) {
                fits = middle;
            } else {
                tooLarge = middle;
            }
        }
        return OptionalInt.of(fits);
    }
}
