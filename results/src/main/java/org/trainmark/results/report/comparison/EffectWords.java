package org.trainmark.results.report.comparison;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.CellComparison;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Words;

/** One effect in words: the fields of its row in every table of a comparison. */
final class EffectWords {

    static final List<String> HEAD =
            List.of("Cell", "Metric", "Base", "Candidate", "Change, 95 % interval", "Adjusted p", "Verdict");

    private EffectWords() {}

    /** Returns the fields of a row, as {@link #HEAD} has them. */
    static List<String> row(CellComparison cell, Effect effect) {
        return List.of(
                cell.label(),
                metric(effect),
                base(effect),
                value(effect, effect.candidate()),
                change(effect),
                p(effect.adjustedP()),
                verdict(effect));
    }

    static String metric(Effect effect) {
        return effect.metric().title() + (effect.metric().guarded() ? "" : " (not guarded)");
    }

    static String base(Effect effect) {
        return value(effect, effect.base());
    }

    private static String value(Effect effect, OptionalDouble value) {
        if (value.isPresent()) {
            return effect.metric().unit().text(value.getAsDouble());
        }
        return effect.metric().kind() == ComparedMetric.Kind.TIME_TO_TARGET && effect.trials() > 0
                ? "not reached"
                : "–";
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
            verdict += ", needs at least " + Words.count(effect.trialsToSettle().getAsInt(), "trial");
        }
        return effect.note().isEmpty() ? verdict : verdict + " (" + effect.note() + ")";
    }
}
