package org.trainmark.results.report.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.calibrate.Calibration;
import org.trainmark.results.calibrate.CellNoise;
import org.trainmark.results.calibrate.MetricNoise;
import org.trainmark.results.calibrate.SelfCheck;
import org.trainmark.results.calibrate.SelfCheck.Split;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;

/** The tables of a calibration for a terminal. */
public final class CalibrationText {

    private static final int[] TRIALS = {3, 5, 10, 20};

    private CalibrationText() {}

    /** Returns the table of the metrics and, where there are several cells, that of what is guarded in each. */
    public static List<String> lines(Calibration calibration, int width) {
        List<String> lines = new ArrayList<>(metrics(calibration, width));
        if (calibration.cells() > 1) {
            lines.add("");
            lines.addAll(cells(calibration, width));
        }
        return lines;
    }

    private static List<String> metrics(Calibration calibration, int width) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("Metric", calibration, MetricNoise::metric));
        columns.add(column("Trials", calibration, noise -> String.format(Locale.ROOT, "%.0f", noise.trials())));
        columns.add(column("Between trials", calibration, noise -> part(noise, noise.betweenTrials())));
        columns.add(column("Between runs", calibration, CalibrationText::betweenRuns));
        for (int trials : TRIALS) {
            columns.add(column(
                    "Seen with " + trials,
                    calibration,
                    noise -> part(noise, calibration.seenBetweenRuns(noise, trials))));
        }
        columns.add(column("Neighbors", calibration, CalibrationText::neighbors));
        for (Split split : Split.values()) {
            columns.add(column("Alarms, " + split.label(), calibration, noise -> alarms(noise.checks(), split)));
        }
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

    /** One metric of one cell. */
    private record Row(MetricNoise metric, CellNoise cell) {}

    private static List<String> cells(Calibration calibration, int width) {
        List<Row> rows = calibration.metrics().stream()
                .filter(MetricNoise::guarded)
                .flatMap(metric -> metric.cells().stream().map(cell -> new Row(metric, cell)))
                .toList();
        Stream<Column> columns = Stream.of(
                new Column("Cell", rows.stream().map(row -> row.cell().cell()).toList()),
                new Column(
                        "Metric",
                        rows.stream().map(row -> row.metric().metric()).toList()),
                new Column(
                        "Trials",
                        rows.stream()
                                .map(row -> Integer.toString(row.cell().trials()))
                                .toList()),
                new Column(
                        "Between trials",
                        rows.stream()
                                .map(row -> part(row.metric(), row.cell().betweenTrials()))
                                .toList()));
        return new TextTable(columns.toList(), 3, 2).lines(width);
    }

    /** Returns a part in percent, or in points where the metric is a difference of fractions. */
    static String part(MetricNoise noise, double part) {
        ComparedMetric metric = ComparedMetric.named(noise.metric()).orElseThrow();
        if (metric.name().equals(MetricNames.FINAL_LOSS)) {
            return String.format(Locale.ROOT, "%.3g", part);
        }
        return String.format(Locale.ROOT, metric.isRatio() ? "%.2f %%" : "%.2f points", 100 * part);
    }

    private static String betweenRuns(MetricNoise noise) {
        return noise.betweenRuns().map(runs -> part(noise, runs.deviation())).orElse("not known");
    }

    private static String neighbors(MetricNoise noise) {
        return String.format(
                Locale.ROOT,
                "%+.2f, p %s",
                noise.neighbors().value(),
                EffectWords.p(noise.neighbors().p()));
    }

    private static String alarms(List<SelfCheck> checks, Split split) {
        return checks.stream()
                .filter(check -> check.split() == split)
                .map(check -> "%d of %d".formatted(check.alarms(), check.of()))
                .findFirst()
                .orElse("–");
    }

    private static String drift(MetricNoise noise) {
        return part(noise, noise.drift()) + ", p " + EffectWords.p(noise.driftP());
    }
}
