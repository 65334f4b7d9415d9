package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** The cells of a run that differ in nothing but the batch size and the length of their sequences. */
public record SequenceGroup(BySequence<MemoryGroup> groups) {

    public SequenceGroup {
        requireNonNull(groups, "groups");
    }

    /** Returns which of the groups of a run differ in the length of their sequences alone; none where that is one. */
    public static List<SequenceGroup> of(List<MemoryGroup> groups) {
        return BySequence.of(groups, MemoryGroup::rest).stream()
                .map(SequenceGroup::new)
                .toList();
    }

    /** Returns what the cells have in common, in few words. */
    public String label() {
        return groups.label();
    }

    /** Returns the groups of each length. */
    public SortedMap<Integer, MemoryGroup> byLength() {
        return groups.byLength();
    }

    /** Returns the batch sizes that were tried of any length. */
    public SortedSet<Integer> batches() {
        SortedSet<Integer> all = new TreeSet<>();
        byLength().values().forEach(group -> all.addAll(group.batches()));
        return all;
    }

    /** Returns what the engine's account is as a function of batch and length; empty where these are too few. */
    public Optional<SequenceModel> held() {
        return model(MemoryGroup::heldCurve);
    }

    /** Returns what the process's peak is as a function of batch and length; empty where these are too few. */
    public Optional<SequenceModel> peak() {
        return model(MemoryGroup::peakCurve);
    }

    private Optional<SequenceModel> model(Function<MemoryGroup, MemoryCurve> kind) {
        List<SequenceModel.Point> points = new ArrayList<>();
        List<List<Double>> trials = new ArrayList<>();
        byLength().forEach((length, group) -> {
            MemoryCurve curve = kind.apply(group);
            curve.medians().forEach(one -> points.add(new SequenceModel.Point(one.batch(), length, one.bytes())));
            trials.addAll(curve.bytes().values());
        });
        return sizes().shortage().isPresent()
                ? Optional.empty()
                : SequenceModel.fit(points, Deviations.ofTrials(trials));
    }

    /** Returns the batch sizes and the lengths of which it is known what was held. */
    public SequenceSizes sizes() {
        SortedSet<Integer> batches = new TreeSet<>();
        byLength().values().forEach(group -> batches.addAll(group.uses().keySet()));
        return new SequenceSizes(batches, new TreeSet<>(byLength().keySet()));
    }

    /** Returns why there is no model of the engine's account, in words; empty if there is one. */
    public Optional<String> obstacle() {
        return held().isPresent()
                ? Optional.empty()
                : Optional.of(sizes().shortage()
                        .orElse("too few of the batch sizes completed at several lengths to tell how memory grows with"
                                + " both; measure more of them"));
    }
}
