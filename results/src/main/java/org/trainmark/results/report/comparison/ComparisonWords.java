package org.trainmark.results.report.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Trend;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.summary.Words;

/** A comparison in words. */
final class ComparisonWords {

    private static final String INTERVALS_ALONE =
            "An interval is of its row alone; the verdicts hold for all guarded rows"
                    + " together, so one may leave out no change and cannot be told all the same.";

    private ComparisonWords() {}

    /** Returns the verdict over all in a sentence or two. */
    static String answer(Comparison comparison) {
        String of = " of " + Words.count((int) judged(comparison), "guarded comparison");
        return switch (comparison.verdict()) {
            case WORSE ->
                "Regression: %d%s got worse%s.".formatted(comparison.count(Verdict.WORSE), of, better(comparison));
            case CANNOT_TELL ->
                "Cannot tell: %d%s are not settled%s%s.%s"
                        .formatted(
                                comparison.count(Verdict.CANNOT_TELL),
                                of,
                                better(comparison),
                                missing(comparison),
                                settle(comparison));
            case BETTER ->
                "Better: %d%s improved, and none got worse.%s"
                        .formatted(comparison.count(Verdict.BETTER), of, completion(comparison));
            case SAME, NO_CHANGE_SEEN ->
                "Same: all%s lie inside their margins.%s".formatted(of, completion(comparison));
        };
    }

    private static long judged(Comparison comparison) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict != Verdict.NO_CHANGE_SEEN)
                .mapToLong(comparison::count)
                .sum();
    }

    private static String missing(Comparison comparison) {
        int missing = comparison.missing().size();
        return missing == 0 ? "" : ", and %s of the base missing".formatted(Words.count(missing, "cell"));
    }

    /** What so few trials leave open of the share that completes, in the cell where that is most. */
    private static String completion(Comparison comparison) {
        return comparison.cells().stream()
                .flatMap(cell -> cell.effects().stream())
                .filter(effect -> effect.metric().guarded() && effect.verdict() == Verdict.NO_CHANGE_SEEN)
                .min(Comparator.comparingInt(Effect::trials))
                .map(effect -> " %s cannot be shown to be the same by so few trials: %s."
                        .formatted(effect.metric().title(), effect.note()))
                .orElse("");
    }

    private static String better(Comparison comparison) {
        long better = comparison.count(Verdict.BETTER);
        return better == 0 ? "" : ", %d improved".formatted(better);
    }

    private static String settle(Comparison comparison) {
        OptionalInt trials = comparison.trialsToSettle();
        return trials.isEmpty()
                ? ""
                : " At least %d trials of each cell and side would settle it.".formatted(trials.getAsInt());
    }

    /** Returns a warning where an interval leaves out what the verdict beside it does not. */
    static Optional<String> intervalsAlone(Comparison comparison) {
        return comparison.cells().stream()
                .flatMap(cell -> cell.effects().stream())
                .filter(effect -> effect.metric().guarded() && effect.verdict() == Verdict.CANNOT_TELL)
                .filter(effect -> effect.interval()
                        .filter(interval -> !interval.contains(effect.metric().isRatio() ? 1 : 0))
                        .isPresent())
                .findFirst()
                .map(effect -> INTERVALS_ALONE);
    }

    /** Returns how the verdicts were come by, in sentences. */
    static List<String> method(Comparison comparison) {
        return List.of(
                "Same: shown to lie inside the margin of the metric, by two one-sided tests or exact bounds. Better or"
                        + " worse: differs significantly and is not shown to lie inside; or never completes, or reaches"
                        + " its target, where the base always does. Cannot tell: neither. No change seen: nothing"
                        + " speaks for one, and too few trials completed to show that there is none.",
                "A trend over a run is taken out wherever " + Trend.FEWEST_FREEDOM
                        + " degrees of freedom are left, and paid for.",
                "Tests are on the means of trials (Welch; pairs of trials with equal seeds where the seed decides) or, with"
                        + " several runs, of runs; of times not all reached, the log-rank test by permutation. P-values"
                        + " are adjusted by Holm over all guarded rows, of which the throughput has half of the level,"
                        + " so that the chance of any false alarm is at most " + comparison.level()
                        + "; other rows apart from them.",
                "A time to the target is the Kaplan-Meier median, as in every table; its change is that of the geometric"
                        + " means of trials with equal seeds.",
                INTERVALS_ALONE);
    }
}
