package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.CellKey;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Medians;
import org.trainmark.results.summary.BatchGroup;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.Words;

/**
 * The cells of a run that differ in nothing but the batch size, and what their trials held in memory.
 *
 * @param rest what they have in common
 * @param label the same in few words
 * @param uses of every completed trial, by batch size
 * @param throughputs samples per second of every completed trial, by batch size
 * @param failures of a batch size, in words, how many of its trials did not complete and why not
 * @param derived what they must hold by the descriptions of network and optimizer; empty in logs from before trials
 *     said it
 */
public record MemoryGroup(
        CellKey rest,
        String label,
        SortedMap<Integer, List<MemoryUse>> uses,
        SortedMap<Integer, double[]> throughputs,
        SortedMap<Integer, String> failures,
        Optional<DerivedMemory> derived) {

    public MemoryGroup {
        requireNonNull(rest, "rest");
        requireNonNull(label, "label");
        uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
        throughputs = Collections.unmodifiableSortedMap(new TreeMap<>(throughputs));
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
        requireNonNull(derived, "derived");
    }

    /** Returns the groups of a run; those without a trial that says what it held are left out. */
    public static List<MemoryGroup> of(List<TrialReport> trials) {
        return BatchGroup.of(trials.stream().filter(MemoryUse::isFree).toList()).stream()
                .filter(group -> group.trials().stream().anyMatch(MemoryUse::isKnown))
                .map(MemoryGroup::of)
                .toList();
    }

    /** Returns the first of the groups that hold each different amount, to the byte for each purpose. */
    public static List<MemoryGroup> distinct(List<MemoryGroup> groups) {
        Map<Object, MemoryGroup> byAccount = new LinkedHashMap<>();
        groups.forEach(group -> byAccount.putIfAbsent(group.account(), group));
        return List.copyOf(byAccount.values());
    }

    private Object account() {
        SortedMap<Integer, SortedMap<String, Double>> account = new TreeMap<>();
        uses.forEach((batch, all) -> account.put(batch, all.get(0).purposes()));
        return account;
    }

    private static MemoryGroup of(BatchGroup group) {
        List<TrialReport> trials =
                group.trials().stream().filter(MemoryUse::isKnown).toList();
        SortedMap<Integer, List<MemoryUse>> uses = new TreeMap<>();
        SortedMap<Integer, List<Double>> rates = new TreeMap<>();
        for (TrialReport trial : trials) {
            MemoryUse use = MemoryUse.of(trial);
            uses.computeIfAbsent(use.batch(), batch -> new ArrayList<>()).add(use);
            TrialReadings.measured(trial, MetricNames.THROUGHPUT).stream()
                    .filter(rate -> rate > 0)
                    .forEach(rate -> rates.computeIfAbsent(use.batch(), batch -> new ArrayList<>())
                            .add(rate));
        }
        SortedMap<Integer, double[]> throughputs = new TreeMap<>();
        rates.forEach((batch, values) -> throughputs.put(
                batch, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return new MemoryGroup(
                group.rest(), group.label(), uses, throughputs, failures(group), DerivedMemory.of(trials.get(0)));
    }

    private static SortedMap<Integer, String> failures(BatchGroup group) {
        SortedMap<Integer, String> failures = new TreeMap<>();
        group.byBatchSize().forEach((batch, trials) -> {
            Map<Outcome, Integer> failed = new EnumMap<>(Outcome.class);
            trials.stream()
                    .filter(trial -> !trial.isMeasured())
                    .forEach(trial -> failed.merge(trial.outcome(), 1, Integer::sum));
            if (!failed.isEmpty()) {
                failures.put(batch, "%s of %d".formatted(Words.outcomes(failed), trials.size()));
            }
        });
        return failures;
    }

    /** Returns all batch sizes that were tried. */
    public SortedSet<Integer> batches() {
        SortedSet<Integer> all = new TreeSet<>(uses.keySet());
        all.addAll(failures.keySet());
        return all;
    }

    /** Returns the median over the trials of a batch size. */
    public double median(int batch, ToDoubleFunction<MemoryUse> part) {
        return Medians.of(
                uses.getOrDefault(batch, List.of()).stream().mapToDouble(part).toArray());
    }

    /** Returns what the engine's account is as a function of the batch; empty with one batch size. */
    public Optional<MemoryModel> held() {
        return heldCurve().model();
    }

    /** Returns what the process's peak is as a function of the batch; empty with one batch size. */
    public Optional<MemoryModel> peak() {
        return peakCurve().model();
    }

    /** Returns whether every trial says what lies beyond the engine's account. */
    public boolean isPeakKnown() {
        return uses.values().stream()
                .flatMap(List::stream)
                .allMatch(use -> use.peak().isPresent());
    }

    /** Returns whether the engine's account is of a GPU's memory. */
    public boolean isOnGpu() {
        return uses.values().stream()
                .flatMap(List::stream)
                .allMatch(use -> use.peakOnGpu().isPresent());
    }

    /** Returns how far the model of the engine's account errs. */
    public ModelErrors heldErrors() {
        return heldCurve().errors();
    }

    /** Returns how far the model of the process's peak errs. */
    public ModelErrors peakErrors() {
        return peakCurve().errors();
    }

    MemoryCurve heldCurve() {
        return MemoryCurve.of(uses, MemoryUse::held);
    }

    MemoryCurve peakCurve() {
        return MemoryCurve.of(uses, use -> use.peakResident().orElse(Double.NaN));
    }

    /** Returns the knee; empty where throughput was not measured at two batch sizes, or it was not reached. */
    public Optional<Knee> knee() {
        return throughputs.size() < 2 || isKneeBeyond() ? Optional.empty() : Optional.of(Knee.of(throughputs));
    }

    /** Returns whether no batch size but the largest is within 5 % of its throughput, so that none shows a knee. */
    public boolean isKneeBeyond() {
        return throughputs.size() > 1 && Knee.of(throughputs).batch() == throughputs.lastKey();
    }

    /** Returns which part of the memory of the batch with the best throughput the knee saves. */
    public OptionalDouble saved(Knee knee) {
        double best = median(knee.best(), MemoryUse::held);
        return best > 0 ? OptionalDouble.of(1 - median(knee.batch(), MemoryUse::held) / best) : OptionalDouble.empty();
    }
}
