package org.trainmark.results.report.comparison;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.CellComparison;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Effect;
import org.trainmark.results.compare.Verdict;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Words;

/** A comparison in words. */
final class ComparisonWords {

    static final List<String> HEAD =
            List.of("Cell", "Metric", "Base", "Candidate", "Change, 95 % interval", "Adjusted p", "Verdict");

    private ComparisonWords() {}

    /** Returns the verdict over all in a sentence. */
    static String answer(Comparison comparison) {
        long guarded = Stream.of(Verdict.values()).mapToLong(comparison::count).sum();
        String of = " of %d guarded comparisons".formatted(guarded);
        return switch (comparison.verdict()) {
            case WORSE ->
                "Regression: %d%s got worse%s.".formatted(comparison.count(Verdict.WORSE), of, better(comparison));
            case CANNOT_TELL ->
                "Cannot tell: %d%s are not settled%s.%s"
                        .formatted(comparison.count(Verdict.CANNOT_TELL), of, better(comparison), settle(comparison));
            case BETTER -> "Better: %d%s improved, and none got worse.".formatted(comparison.count(Verdict.BETTER), of);
            case SAME -> "Same: all%s lie inside their margins.".formatted(of);
        };
    }

    private static String better(Comparison comparison) {
        long better = comparison.count(Verdict.BETTER);
        return better == 0 ? "" : ", %d improved".formatted(better);
    }

    private static String settle(Comparison comparison) {
        OptionalInt trials = comparison.trialsToSettle();
        return trials.isEmpty()
                ? ""
                : " About %d trials of each cell and side would settle it.".formatted(trials.getAsInt());
    }

    /** Returns the fields of a row, as {@link #HEAD} has them. */
    static List<String> row(CellComparison cell, Effect effect) {
        return List.of(
                cell.label(),
                effect.metric().title() + (effect.metric().guarded() ? "" : " (not guarded)"),
                value(effect, effect.base()),
                value(effect, effect.candidate()),
                change(effect),
                p(effect.adjustedP()),
                verdict(effect));
    }

    private static String value(Effect effect, OptionalDouble value) {
        return value.isPresent() ? effect.metric().unit().text(value.getAsDouble()) : "not reached";
    }

    /** Returns a ratio as percentage of change, and a difference in the points that it is of. */
    static String change(Effect effect) {
        if (effect.size().isEmpty() || !Double.isFinite(effect.size().getAsDouble())) {
            return "–";
        }
        return number(effect, effect.size().getAsDouble())
                + effect.interval()
                        .map(interval -> " [" + bounds(effect, interval) + "]")
                        .orElse("")
                + unit(effect);
    }

    private static String bounds(Effect effect, Interval interval) {
        return number(effect, interval.low()) + ", " + number(effect, interval.high());
    }

    private static String number(Effect effect, double size) {
        return String.format(
                Locale.ROOT,
                isNumber(effect) ? "%+.3g" : "%+.1f",
                effect.metric().isRatio() ? 100 * (size - 1) : isNumber(effect) ? size : 100 * size);
    }

    private static boolean isNumber(Effect effect) {
        return effect.metric().name().equals(MetricNames.FINAL_LOSS);
    }

    private static String unit(Effect effect) {
        return effect.metric().isRatio() ? " %" : isNumber(effect) ? "" : " points";
    }

    static String p(double p) {
        return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String verdict(Effect effect) {
        String verdict = effect.metric().word(effect.verdict());
        if (effect.trialsToSettle().isPresent()) {
            verdict += ", needs " + Words.count(effect.trialsToSettle().getAsInt(), "trial");
        }
        return effect.note().isEmpty() ? verdict : verdict + " (" + effect.note() + ")";
    }

    /** Returns how the verdicts were come by, in sentences. */
    static List<String> method(Comparison comparison) {
        return List.of(
                "Same: shown to lie inside the margin of the metric by two one-sided t-tests. Better or worse: differs"
                        + " significantly and is not shown to lie inside. Cannot tell: neither.",
                "Tests are on the means of trials (Welch; pairs of trials with equal seeds where the seed decides),"
                        + " p-values adjusted by Benjamini and Hochberg over all rows, significant up to "
                        + comparison.level() + ".");
    }
}
