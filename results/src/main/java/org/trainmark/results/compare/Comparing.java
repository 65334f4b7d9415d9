package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.trainmark.results.CellKey;
import org.trainmark.results.stats.BenjaminiHochberg;
import org.trainmark.results.summary.CellLabels;

/** From two sides to the comparison of their cells. */
public final class Comparing {

    private static final int MOST_DIFFERENCES = 10;

    private final Guard guard;
    private final List<String> notes = new ArrayList<>();

    private Comparing(Guard guard) {
        this.guard = guard;
    }

    /** One metric of one cell. */
    private record Part(CellKey cell, Contrast contrast) {}

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
                    .noneMatch(trial -> value.equals(trial.cell().axes().get(axis)))) {
                throw new NotComparableException(List.of("no trial has %s %s; the run has %s"
                        .formatted(
                                axis,
                                value,
                                run.trials().stream()
                                        .map(trial -> trial.cell().axes().getOrDefault(axis, "no such axis"))
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
        Map<CellKey, List<ComparedTrial>> one = base.byCell();
        Map<CellKey, List<ComparedTrial>> other = candidate.byCell();
        CommonCells common = CommonCells.of(one.keySet(), other.keySet());
        requireCommon(common, one.size(), other.size());
        List<Part> parts = new ArrayList<>();
        common.pairs().forEach((cell, same) -> {
            for (ComparedMetric metric : guard.metrics()) {
                Sides sides = new Sides(metric, one.getOrDefault(cell, List.of()), other.getOrDefault(same, List.of()));
                sides.contrast().ifPresent(contrast -> parts.add(new Part(same, contrast)));
            }
        });
        return new Comparison(base.label(), candidate.label(), cells(parts, common), notes, guard.level());
    }

    private void requireCommon(CommonCells common, int base, int candidate) {
        int pairs = common.pairs().size();
        if (pairs == 0) {
            List<String> reasons =
                    new ArrayList<>(List.of("they have no cell in common: the base has %d, the candidate %d others"
                            .formatted(base, candidate)));
            common.differences().stream().sorted().limit(MOST_DIFFERENCES).forEach(reasons::add);
            throw new NotComparableException(reasons);
        }
        int left = base + candidate - 2 * pairs;
        if (left > 0) {
            notes.add("%d cells are on one side only, and are left out.".formatted(left));
        }
        common.differences().stream()
                .sorted()
                .limit(MOST_DIFFERENCES)
                .forEach(difference -> notes.add("Of those left out, " + difference + "."));
    }

    private List<CellComparison> cells(List<Part> parts, CommonCells common) {
        double[] p = parts.stream().mapToDouble(part -> part.contrast().p()).toArray();
        double[] adjusted = BenjaminiHochberg.adjusted(p);
        Map<CellKey, List<Effect>> effects = new HashMap<>();
        IntStream.range(0, parts.size())
                .forEach(i -> effects.computeIfAbsent(parts.get(i).cell(), cell -> new ArrayList<>())
                        .add(parts.get(i).contrast().effect(adjusted[i], guard.level())));
        CellLabels labels = CellLabels.among(common.pairs().values());
        return effects.entrySet().stream()
                .map(entry -> new CellComparison(labels.of(entry.getKey()), entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(CellComparison::label))
                .toList();
    }
}
