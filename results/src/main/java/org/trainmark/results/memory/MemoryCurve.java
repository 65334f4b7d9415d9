package org.trainmark.results.memory;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.stats.Medians;

/**
 * One kind of memory over the batch sizes of trials, or over what else it grows with.
 *
 * @param bytes of every trial, by batch size; no number where a trial does not say
 */
public record MemoryCurve(SortedMap<Integer, List<Double>> bytes) {

    public MemoryCurve {
        bytes = Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
    }

    static MemoryCurve of(SortedMap<Integer, List<MemoryUse>> uses, ToDoubleFunction<MemoryUse> part) {
        SortedMap<Integer, List<Double>> bytes = new TreeMap<>();
        uses.forEach((batch, trials) ->
                bytes.put(batch, trials.stream().map(part::applyAsDouble).toList()));
        return new MemoryCurve(bytes);
    }

    /** Returns what it is as a function of the batch; empty with one batch size. */
    public Optional<MemoryModel> model() {
        List<MemoryModel.Point> points = medians();
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(MemoryModel.fit(points, Deviations.ofTrials(bytes.values())));
    }

    /** Returns how far that function errs. */
    ModelErrors errors() {
        return ModelErrors.of(medians());
    }

    /** Returns the median over the trials of each batch size that says it. */
    List<MemoryModel.Point> medians() {
        return bytes.entrySet().stream()
                .map(batch -> new MemoryModel.Point(batch.getKey(), Medians.of(values(batch.getValue()))))
                .filter(point -> Double.isFinite(point.bytes()) && point.bytes() > 0)
                .toList();
    }

    private static double[] values(List<Double> trials) {
        return trials.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
