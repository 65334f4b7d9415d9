package org.trainmark.results.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.learning.ConstantPrediction;

/** The targets that a run is asked for beside its own: evenly from an easy one to the best that any trial is at. */
final class TargetLadder {

    private static final int LEVELS = 20;
    private static final double EASY_QUANTILE = 0.1;

    private TargetLadder() {}

    /** Returns them from the easiest to the hardest; none where no trial has a curve. */
    static List<Target> of(Target target, Map<CellKey, List<TrialReport>> cells) {
        double[] values = List.copyOf(cells.values()).parallelStream()
                .flatMap(List::stream)
                .flatMap(trial -> trial.achieved().stream())
                .mapToDouble(point -> value(point, target))
                .filter(Double::isFinite)
                .toArray();
        Arrays.parallelSort(values);
        return values.length == 0 ? List.of() : thresholds(values, target, ofNothing(target, cells));
    }

    /** Returns what is reached by always saying the same, at its best over the trials; empty where nobody knows. */
    private static OptionalDouble ofNothing(Target target, Map<CellKey, List<TrialReport>> cells) {
        Stream<TrialReport> trials = cells.values().stream().flatMap(List::stream);
        return switch (target.metric()) {
            case ACCURACY ->
                trials.flatMap(trial -> ConstantPrediction.of(trial).stream())
                        .flatMapToDouble(constant -> constant.accuracy().stream())
                        .max();
            case LOSS ->
                trials.flatMap(trial -> ConstantPrediction.of(trial).stream())
                        .mapToDouble(ConstantPrediction::loss)
                        .min();
        };
    }

    private static double value(CurvePoint point, Target target) {
        return switch (target.metric()) {
            case ACCURACY -> point.validationAccuracy().orElse(Double.NaN);
            case LOSS -> point.validationLoss();
        };
    }

    /**
     * Spreads targets evenly from one that nearly every point is at to the best that any is at; what is reached without
     * learning anything is no target.
     */
    private static List<Target> thresholds(double[] sorted, Target target, OptionalDouble ofNothing) {
        boolean rising = target.metric() == Target.Metric.ACCURACY;
        double sign = rising ? 1 : -1;
        double least = sorted[(int) ((rising ? EASY_QUANTILE : 1 - EASY_QUANTILE) * (sorted.length - 1))];
        double hard = rising ? sorted[sorted.length - 1] : sorted[0];
        double nothing = ofNothing.orElse(sign * Double.NEGATIVE_INFINITY);
        double easy = sign * (least - nothing) > 0 ? least : nothing + (hard - nothing) / LEVELS;
        return IntStream.rangeClosed(0, LEVELS - 1)
                .mapToDouble(i -> i == LEVELS - 1 ? hard : easy + (hard - easy) * i / (LEVELS - 1))
                .filter(value -> sign * (value - nothing) > 0)
                .distinct()
                .mapToObj(value -> new Target(target.metric(), value))
                .toList();
    }
}
