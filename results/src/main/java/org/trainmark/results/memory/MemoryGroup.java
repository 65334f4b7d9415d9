package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.Measurement;
import org.trainmark.results.Measurements;
import org.trainmark.results.TrialResult;
import org.trainmark.results.report.summary.CellLabels;
import org.trainmark.results.stats.Medians;

/**
 * The cells of a run that differ in nothing but the batch size, and what their trials held in memory.
 *
 * @param label what they have in common, in few words
 * @param uses of every completed trial, by batch size
 * @param throughputs samples per second of every completed trial, by batch size
 */
public record MemoryGroup(
        String label, SortedMap<Integer, List<MemoryUse>> uses, SortedMap<Integer, double[]> throughputs) {

    private static final String BATCH_SIZE = "batch-size";

    public MemoryGroup {
        requireNonNull(label, "label");
        uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
        throughputs = Collections.unmodifiableSortedMap(new TreeMap<>(throughputs));
    }

    /** Returns the groups of a run; those without a trial that says what it held are left out. */
    public static List<MemoryGroup> of(List<TrialResult> trials) {
        Map<SortedMap<String, String>, List<TrialResult>> byRest = new LinkedHashMap<>();
        trials.stream()
                .filter(MemoryUse::isKnown)
                .forEach(trial -> byRest.computeIfAbsent(rest(trial.cell()), rest -> new ArrayList<>())
                        .add(trial));
        CellLabels labels = CellLabels.among(byRest.keySet());
        return byRest.entrySet().stream()
                .map(entry -> of(labels.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Returns a cell without its batch size. */
    public static SortedMap<String, String> rest(SortedMap<String, String> cell) {
        SortedMap<String, String> rest = new TreeMap<>(cell);
        rest.remove(BATCH_SIZE);
        return rest;
    }

    private static MemoryGroup of(String label, List<TrialResult> trials) {
        SortedMap<Integer, List<MemoryUse>> uses = new TreeMap<>();
        SortedMap<Integer, List<Double>> rates = new TreeMap<>();
        for (TrialResult trial : trials) {
            MemoryUse use = MemoryUse.of(trial);
            uses.computeIfAbsent(use.batch(), batch -> new ArrayList<>()).add(use);
            Measurement rate = trial.measurements().get(Measurements.THROUGHPUT);
            if (rate != null && rate.value() > 0) {
                rates.computeIfAbsent(use.batch(), batch -> new ArrayList<>()).add(rate.value());
            }
        }
        SortedMap<Integer, double[]> throughputs = new TreeMap<>();
        rates.forEach((batch, values) -> throughputs.put(
                batch, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return new MemoryGroup(label, uses, throughputs);
    }

    /** Returns the median over the trials of a batch size. */
    public double median(int batch, ToDoubleFunction<MemoryUse> part) {
        return Medians.of(
                uses.getOrDefault(batch, List.of()).stream().mapToDouble(part).toArray());
    }

    /** Returns what the engine's account is as a function of the batch; empty with one batch size. */
    public Optional<MemoryModel> held() {
        return model(heldPoints());
    }

    /** Returns what the process's peak is as a function of the batch; empty with one batch size. */
    public Optional<MemoryModel> peak() {
        return model(peakPoints());
    }

    private static Optional<MemoryModel> model(List<MemoryModel.Point> points) {
        return points.stream().map(MemoryModel.Point::batch).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(MemoryModel.fit(points));
    }

    /** How far a model errs on what it was not fitted to, relative; each empty with too few batch sizes. */
    public record Errors(OptionalDouble leaveOneOut, OptionalDouble largestFromSmaller) {

        private static Errors of(List<MemoryModel.Point> points) {
            return new Errors(MemoryModel.leaveOneOutError(points), MemoryModel.largestFromSmallerError(points));
        }
    }

    /** Returns how far the model of the engine's account errs. */
    public Errors heldErrors() {
        return Errors.of(heldPoints());
    }

    /** Returns how far the model of the process's peak errs. */
    public Errors peakErrors() {
        return Errors.of(peakPoints());
    }

    private List<MemoryModel.Point> heldPoints() {
        return points(MemoryUse::held);
    }

    private List<MemoryModel.Point> peakPoints() {
        return points(use -> use.peakResident().orElse(Double.NaN));
    }

    private List<MemoryModel.Point> points(ToDoubleFunction<MemoryUse> part) {
        return uses.keySet().stream()
                .map(batch -> new MemoryModel.Point(batch, median(batch, part)))
                .filter(point -> Double.isFinite(point.bytes()) && point.bytes() > 0)
                .toList();
    }

    /** Returns the knee; empty where throughput was not measured at two batch sizes. */
    public Optional<Knee> knee() {
        return throughputs.size() < 2 ? Optional.empty() : Optional.of(Knee.of(throughputs));
    }

    /** Returns which part of the memory of the batch with the best throughput the knee saves. */
    public OptionalDouble saved(Knee knee) {
        double best = median(knee.best(), MemoryUse::held);
        return best > 0 ? OptionalDouble.of(1 - median(knee.batch(), MemoryUse::held) / best) : OptionalDouble.empty();
    }
}
