package org.trainmark.results.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.Calibration;
import org.trainmark.results.compare.ComparedMetric;
import org.trainmark.results.compare.MetricNoise;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;
import org.trainmark.results.stats.Proportion;

/** A calibration for a terminal. */
public final class CalibrationText {

    private static final int[] TRIALS = {3, 5, 10, 20};

    private CalibrationText() {}

    /** Returns the table, line by line. */
    public static List<String> lines(Calibration calibration, int width) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("Metric", calibration, MetricNoise::metric));
        columns.add(column("Trials", calibration, noise -> String.format(Locale.ROOT, "%.0f", noise.trials())));
        columns.add(column("Between trials", calibration, noise -> part(noise, noise.betweenTrials())));
        for (int trials : TRIALS) {
            columns.add(column(
                    "Seen with " + trials,
                    calibration,
                    noise -> part(noise, Calibration.smallestEffect(noise, trials))));
        }
        columns.add(column("False alarms", calibration, CalibrationText::falseAlarms));
        columns.add(column("Drift over the run", calibration, CalibrationText::drift));
        columns.add(column(
                "Within trials",
                calibration,
                noise -> noise.withinTrials().map(within -> part(noise, within)).orElse("–")));
        return new TextTable(columns, 3, 2).lines(width);
    }

    private static Column column(String head, Calibration calibration, Function<MetricNoise, String> text) {
        return new Column(head, calibration.metrics().stream().map(text).toList());
    }

    /** Returns a part in percent, or in points where the metric is a difference of fractions. */
    static String part(MetricNoise noise, double part) {
        ComparedMetric metric = ComparedMetric.named(noise.metric()).orElseThrow();
        if (metric.name().equals(MetricNames.FINAL_LOSS)) {
            return String.format(Locale.ROOT, "%.3g", part);
        }
        return String.format(Locale.ROOT, metric.isRatio() ? "%.2f %%" : "%.2f points", 100 * part);
    }

    private static String falseAlarms(MetricNoise noise) {
        return noise.splits() == 0
                ? "too few trials"
                : String.format(
                        Locale.ROOT, "%.1f %%", 100 * new Proportion(noise.falseAlarms(), noise.splits()).value());
    }

    private static String drift(MetricNoise noise) {
        return part(noise, noise.drift()) + ", p " + ComparisonWords.p(noise.driftP());
    }
}
