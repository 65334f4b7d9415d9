package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.trainmark.results.stats.BenjaminiHochberg;
import org.trainmark.results.summary.CellLabels;

/** From two sides to the comparison of their cells. */
public final class Comparing {

    private final Guard guard;
    private final List<String> notes = new ArrayList<>();

    private Comparing(Guard guard) {
        this.guard = guard;
    }

    /** One metric of one cell. */
    private record Part(SortedMap<String, String> cell, Contrast contrast) {}

    /**
     * Compares two runs.
     *
     * @throws NotComparableException if they measured different things, or have no cell in common
     */
    public static Comparison runs(ComparedRun base, ComparedRun candidate, Guard guard) {
        Comparability comparability = new Comparability(base.info(), candidate.info());
        List<String> obstacles = comparability.obstacles(guard.acrossMachines());
        if (!obstacles.isEmpty()) {
            throw new NotComparableException(obstacles);
        }
        Comparing comparing = new Comparing(guard);
        comparability.differences().forEach(difference -> comparing.notes.add("Differs: " + difference + "."));
        ComparedRun steadyBase = comparing.withoutDrift(base);
        ComparedRun steadyCandidate = comparing.withoutDrift(candidate);
        return comparing.compare(steadyBase, steadyCandidate);
    }

    /**
     * Compares two values of an axis in one run, which were measured in turn.
     *
     * @throws NotComparableException if the run does not have them
     */
    public static Comparison values(ComparedRun run, String axis, String base, String candidate, Guard guard) {
        for (String value : List.of(base, candidate)) {
            if (run.trials().stream()
                    .noneMatch(trial -> value.equals(trial.cell().get(axis)))) {
                throw new NotComparableException(List.of("no trial has %s %s; the run has %s"
                        .formatted(
                                axis,
                                value,
                                run.trials().stream()
                                        .map(trial -> trial.cell().getOrDefault(axis, "no such axis"))
                                        .distinct()
                                        .sorted()
                                        .toList())));
            }
        }
        Comparing comparing = new Comparing(guard);
        ComparedRun steady = comparing.withoutDrift(run);
        return comparing.compare(steady.only(axis, base), steady.only(axis, candidate));
    }

    private ComparedRun withoutDrift(ComparedRun run) {
        DriftRemoval removal = DriftRemoval.of(run, guard.metrics());
        notes.addAll(removal.notes());
        return removal.run();
    }

    private Comparison compare(ComparedRun base, ComparedRun candidate) {
        Map<SortedMap<String, String>, List<ComparedTrial>> one = base.byCell();
        Map<SortedMap<String, String>, List<ComparedTrial>> other = candidate.byCell();
        Set<SortedMap<String, String>> common = new HashSet<>(one.keySet());
        common.retainAll(other.keySet());
        requireCommon(common, one, other);
        List<Part> parts = new ArrayList<>();
        for (SortedMap<String, String> cell : common) {
            for (ComparedMetric metric : guard.metrics()) {
                Sides sides = new Sides(metric, trials(one, cell), trials(other, cell));
                sides.contrast().ifPresent(contrast -> parts.add(new Part(cell, contrast)));
            }
        }
        return new Comparison(base.label(), candidate.label(), cells(parts, common), notes, guard.level());
    }

    private static List<ComparedTrial> trials(
            Map<SortedMap<String, String>, List<ComparedTrial>> byCell, SortedMap<String, String> cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    private void requireCommon(
            Set<SortedMap<String, String>> common,
            Map<SortedMap<String, String>, ?> base,
            Map<SortedMap<String, String>, ?> candidate) {
        if (common.isEmpty()) {
            throw new NotComparableException(
                    List.of("they have no cell in common: the base has %d, the candidate %d others"
                            .formatted(base.size(), candidate.size())));
        }
        int left = base.size() + candidate.size() - 2 * common.size();
        if (left > 0) {
            notes.add("%d cells are on one side only, and are left out.".formatted(left));
        }
    }

    private List<CellComparison> cells(List<Part> parts, Set<SortedMap<String, String>> common) {
        double[] p = parts.stream().mapToDouble(part -> part.contrast().p()).toArray();
        double[] adjusted = BenjaminiHochberg.adjusted(p);
        Map<SortedMap<String, String>, List<Effect>> effects = new HashMap<>();
        IntStream.range(0, parts.size())
                .forEach(i -> effects.computeIfAbsent(parts.get(i).cell(), cell -> new ArrayList<>())
                        .add(parts.get(i).contrast().effect(adjusted[i], guard.level())));
        CellLabels labels = CellLabels.among(common);
        return effects.entrySet().stream()
                .map(entry -> new CellComparison(labels.of(entry.getKey()), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(CellComparison::label))
                .toList();
    }
}
