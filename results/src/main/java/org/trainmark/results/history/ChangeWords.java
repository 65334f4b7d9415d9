package org.trainmark.results.history;

import java.util.Locale;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.stats.Interval;

/** Differences of levels in the words of their metric. */
public final class ChangeWords {

    private static final double PERCENT = 100;

    private ChangeWords() {}

    /** Returns a difference: {@code Samples/s -9.1 %}. */
    public static String change(ComparedMetric metric, double difference) {
        return metric.title() + " " + size(metric, difference);
    }

    /** Returns how large a difference is: in percent, in points of a share, or as it is. */
    public static String size(ComparedMetric metric, double difference) {
        return number(metric, difference) + unit(metric);
    }

    /** Returns the same with its interval: {@code -9.1 [-9.8, -8.3] %}. */
    public static String size(ComparedMetric metric, double difference, Interval interval) {
        return "%s [%s, %s]%s"
                .formatted(
                        number(metric, difference),
                        number(metric, interval.low()),
                        number(metric, interval.high()),
                        unit(metric));
    }

    private static String number(ComparedMetric metric, double difference) {
        double shown = metric.isRatio()
                ? PERCENT * Math.expm1(difference)
                : isShare(metric) ? PERCENT * difference : difference;
        return String.format(Locale.ROOT, "%+.3g", shown).replaceAll("^[+-](0(\\.0*)?)$", "$1");
    }

    private static String unit(ComparedMetric metric) {
        return metric.isRatio() ? " %" : isShare(metric) ? " points" : "";
    }

    private static boolean isShare(ComparedMetric metric) {
        return metric.unit() == org.trainmark.results.summary.Unit.FRACTION;
    }
}
