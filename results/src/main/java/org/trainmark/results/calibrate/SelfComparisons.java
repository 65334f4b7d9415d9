package org.trainmark.results.calibrate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.trainmark.results.calibrate.SelfCheck.Split;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.ComparedSide;
import org.trainmark.results.compare.Comparing;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.KnownNoise;
import org.trainmark.results.compare.contrast.Verdict;

/** Comparisons of equal code with itself, by the rule of every comparison: what they call a change is none. */
record SelfComparisons(Map<Split, List<Comparison>> bySplit) {

    SelfComparisons {
        bySplit = Map.copyOf(bySplit);
    }

    static SelfComparisons of(List<ComparedRun> runs, Guard guard) {
        Map<Split, List<Comparison>> bySplit = new EnumMap<>(Split.class);
        bySplit.put(Split.HALVES, within(runs, guard, SelfComparisons::isInSecondHalf));
        bySplit.put(Split.ODD_AND_EVEN, within(runs, guard, (place, of) -> place % 2 == 1));
        bySplit.put(Split.RUNS, between(runs, guard));
        return new SelfComparisons(bySplit);
    }

    /** Whether one of so many trials of a cell belongs to the candidate. */
    private interface Side {

        boolean isCandidate(int place, int of);
    }

    private static boolean isInSecondHalf(int place, int of) {
        return 2 * place >= of;
    }

    private static List<Comparison> within(List<ComparedRun> runs, Guard guard, Side side) {
        return runs.stream()
                .filter(run -> !part(run, side, true).trials().isEmpty())
                .map(run -> compare(part(run, side, false), part(run, side, true), guard))
                .toList();
    }

    private static ComparedRun part(ComparedRun run, Side side, boolean candidate) {
        return run.with(run.byCell().values().stream().flatMap(trials -> {
            List<ComparedTrial> ordered = trials.stream()
                    .sorted(Comparator.comparingInt(ComparedTrial::order))
                    .toList();
            int even = ordered.size() / 2 * 2;
            List<ComparedTrial> part = new ArrayList<>();
            for (int i = 0; i < even; i++) {
                if (side.isCandidate(i, even) == candidate) {
                    part.add(ordered.get(i));
                }
            }
            return part.stream();
        }));
    }

    private static List<Comparison> between(List<ComparedRun> runs, Guard guard) {
        List<Comparison> all = new ArrayList<>();
        for (int one = 0; one < runs.size(); one++) {
            for (int other = one + 1; other < runs.size(); other++) {
                all.add(compare(runs.get(one), runs.get(other), guard));
            }
        }
        return all;
    }

    private static Comparison compare(ComparedRun base, ComparedRun candidate, Guard guard) {
        return Comparing.runs(ComparedSide.of(base), ComparedSide.of(candidate), guard, KnownNoise.NOTHING);
    }

    /** Returns how many whole comparisons called anything guarded better or worse. */
    List<SelfCheck> overall() {
        return counted(
                comparison -> comparison.fewestTrials() >= Effect.FEWEST_TRIALS ? 1 : 0,
                comparison -> comparison.count(Verdict.WORSE) + comparison.count(Verdict.BETTER) > 0 ? 1 : 0);
    }

    /** Returns how often a metric of a cell was called better or worse. */
    List<SelfCheck> of(ComparedMetric metric) {
        return counted(
                comparison -> tested(comparison, metric).size(), comparison -> (int) tested(comparison, metric).stream()
                        .filter(SelfComparisons::isAlarm)
                        .count());
    }

    private List<SelfCheck> counted(ToIntFunction<Comparison> tested, ToIntFunction<Comparison> alarms) {
        return Arrays.stream(Split.values())
                .map(split -> {
                    List<Comparison> all = bySplit.getOrDefault(split, List.of()).stream()
                            .filter(comparison -> tested.applyAsInt(comparison) > 0)
                            .toList();
                    return new SelfCheck(
                            split,
                            all.stream().mapToInt(tested).sum(),
                            all.stream().mapToInt(alarms).sum());
                })
                .filter(check -> check.of() > 0)
                .toList();
    }

    private static List<Effect> tested(Comparison comparison, ComparedMetric metric) {
        return comparison.cells().stream()
                .flatMap(cell -> cell.effects().stream())
                .filter(effect -> effect.metric().equals(metric) && effect.trials() >= Effect.FEWEST_TRIALS)
                .toList();
    }

    private static boolean isAlarm(Effect effect) {
        return effect.verdict() == Verdict.BETTER || effect.verdict() == Verdict.WORSE;
    }
}
