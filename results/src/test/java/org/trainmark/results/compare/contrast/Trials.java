package org.trainmark.results.compare.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.stats.Sighting;

/** Trials to compare, made up. */
public final class Trials {

    private Trials() {}

    public static CellKey cell(int batch, String profile) {
        return new CellKey(
                new TreeMap<>(Map.of("loss", "cross-entropy")),
                new TreeMap<>(Map.of("batch-size", Integer.toString(batch), "profile", profile)));
    }

    public static ComparedTrial trial(CellKey cell, int repetition, int order, Map<String, Double> values) {
        return new ComparedTrial(
                cell + "-r" + repetition,
                cell,
                repetition,
                repetition,
                order,
                Outcome.COMPLETED,
                finite(values),
                Optional.ofNullable(values.get("time-to-target"))
                        .map(time -> time.isInfinite() ? Sighting.notWithin(10) : Sighting.reachedAt(time)));
    }

    private static SortedMap<String, Double> finite(Map<String, Double> values) {
        SortedMap<String, Double> finite = new TreeMap<>(values);
        finite.values().removeIf(value -> value.isInfinite());
        return finite;
    }

    public static ComparedTrial crashed(CellKey cell, int repetition) {
        return new ComparedTrial(
                cell + "-r" + repetition,
                cell,
                repetition,
                repetition,
                0,
                Outcome.CRASHED,
                new TreeMap<>(),
                Optional.empty());
    }

    /** Returns a trial whose first try was spoilt, and had another throughput. */
    public static ComparedTrial repeated(CellKey cell, int repetition, double throughput, double first) {
        return spoilt(trial(cell, repetition, repetition + 100, Map.of("throughput", throughput)))
                .replacing(spoilt(trial(cell, repetition, repetition, Map.of("throughput", first))));
    }

    private static ComparedTrial spoilt(ComparedTrial trial) {
        return new ComparedTrial(
                trial.id(),
                trial.cell(),
                trial.repetition(),
                trial.seed(),
                trial.order(),
                trial.outcome(),
                trial.values(),
                trial.toTarget(),
                true,
                trial.first());
    }

    /** Returns trials of a cell whose throughput varies by 1 % around a level. */
    public static List<ComparedTrial> throughputs(CellKey cell, int trials, double level, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ComparedTrial> made = new ArrayList<>();
        for (int i = 0; i < trials; i++) {
            made.add(trial(cell, i, i, Map.of("throughput", level * Math.exp(0.01 * random.nextGaussian()))));
        }
        return made;
    }
}
