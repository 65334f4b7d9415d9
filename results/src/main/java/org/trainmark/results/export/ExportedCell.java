package org.trainmark.results.export;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Metric.Better;
import org.trainmark.results.summary.Unit;

/**
 * A cell as it is exported.
 *
 * @param name short, and of no other cell of its run
 * @param metrics of which it may have figures
 */
record ExportedCell(String name, CellSummary summary, List<ExportedTrial> trials, List<Metric> metrics) {

    ExportedCell {
        requireNonNull(name, "name");
        requireNonNull(summary, "summary");
        trials = List.copyOf(trials);
        metrics = List.copyOf(metrics);
    }

    /** Returns the share of trials that completed, and after it what else has a value. */
    List<ExportedFigure> figures() {
        List<ExportedFigure> figures = new ArrayList<>(List.of(completed()));
        metrics.forEach(metric -> figure(metric).ifPresent(figures::add));
        return figures;
    }

    /** Returns the figure of a metric; empty where there is none, as of a time that was not reached. */
    Optional<ExportedFigure> figure(Metric metric) {
        return metric.valueOf(summary).stream()
                .mapToObj(value -> new ExportedFigure(
                        metric.name(),
                        metric.unit().symbol(),
                        metric.better(),
                        value,
                        metric.of(summary).flatMap(Figure::interval).filter(ExportedCell::isKnown),
                        ofTrials(metric.name())))
                .findFirst();
    }

    private ExportedFigure completed() {
        double share = summary.trials(Outcome.COMPLETED) / (double) summary.trials();
        return new ExportedFigure(
                MetricNames.COMPLETED, Unit.FRACTION.symbol(), Better.HIGHER, share, Optional.empty(), List.of());
    }

    private static boolean isKnown(Interval interval) {
        return Double.isFinite(interval.low()) && Double.isFinite(interval.high());
    }

    private List<Double> ofTrials(String metric) {
        return trials.stream()
                .filter(trial -> trial.report().isMeasured())
                .flatMap(trial -> Stream.of(trial.value(metric)).filter(value -> value.isPresent()))
                .map(value -> value.getAsDouble())
                .toList();
    }
}
