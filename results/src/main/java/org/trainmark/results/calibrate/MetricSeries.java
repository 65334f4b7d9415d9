package org.trainmark.results.calibrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.RunNoise;
import org.trainmark.results.stats.Drift;
import org.trainmark.results.stats.Drift.Point;
import org.trainmark.results.stats.SerialCorrelation;

/**
 * The values of one metric, in the order in which they were measured, on the scale on which they are compared.
 *
 * @param runs each run's values by cell
 */
record MetricSeries(ComparedMetric metric, List<Map<CellKey, List<Point>>> runs) {

    /** With fewer degrees of freedom left, no trend is taken out of anything. */
    private static final int FEWEST_LEFT = 8;

    MetricSeries {
        runs = List.copyOf(runs);
    }

    /** Takes the values of cells that have enough of them in a run to say how they vary. */
    static MetricSeries of(ComparedMetric metric, List<ComparedRun> runs) {
        return new MetricSeries(
                metric, runs.stream().map(run -> points(metric, run)).toList());
    }

    private static Map<CellKey, List<Point>> points(ComparedMetric metric, ComparedRun run) {
        Map<CellKey, List<Point>> points = new HashMap<>();
        run.byCell().forEach((cell, trials) -> {
            List<Point> values = trials.stream()
                    .filter(ComparedTrial::completed)
                    .flatMap(trial -> point(metric, trial).stream())
                    .sorted(Comparator.comparingDouble(Point::place))
                    .toList();
            if (values.size() >= Effect.FEWEST_TRIALS) {
                points.put(cell, values);
            }
        });
        return points;
    }

    private static Optional<Point> point(ComparedMetric metric, ComparedTrial trial) {
        return Optional.ofNullable(trial.values().get(metric.name()))
                .filter(value -> Double.isFinite(value) && !(metric.isRatio() && value <= 0))
                .map(value -> new Point(trial.order(), metric.isRatio() ? Math.log(value) : value));
    }

    boolean isEmpty() {
        return groups().isEmpty();
    }

    private List<List<Point>> groups() {
        return runs.stream().flatMap(run -> run.values().stream()).toList();
    }

    double trialsOfEach() {
        return groups().stream().mapToInt(List::size).average().orElse(0);
    }

    /**
     * Returns the trend over a run that all cells and runs have in common; none where the machine's speed is not in it.
     */
    Drift drift() {
        return metric.kind() == ComparedMetric.Kind.RATIO ? Drift.of(groups()) : Drift.of(List.of());
    }

    SerialCorrelation neighbors() {
        return SerialCorrelation.of(
                runs.stream().map(run -> List.copyOf(run.values())).toList());
    }

    /** Returns the deviation from trial to trial, without a trend where there is enough to know one. */
    double betweenTrials() {
        int values = groups().stream().mapToInt(List::size).sum();
        int freedom = values - groups().size() - 1;
        return freedom < FEWEST_LEFT ? deviation(groups(), 0, 0) : deviation(groups(), drift().slope(), 1);
    }

    private static double deviation(Collection<List<Point>> groups, double slope, int estimated) {
        double squares = 0;
        double freedom = -estimated;
        for (List<Point> group : groups) {
            double place = group.stream().mapToDouble(Point::place).average().orElse(0);
            double mean = mean(group);
            for (Point point : group) {
                double rest = point.value() - mean - slope * (point.place() - place);
                squares += rest * rest;
            }
            freedom += group.size() - 1;
        }
        return freedom > 0 ? Math.sqrt(squares / freedom) : 0;
    }

    private static double mean(List<Point> group) {
        return group.stream().mapToDouble(Point::value).average().orElse(0);
    }

    /** Returns the deviation from trial to trial of one cell. */
    CellNoise of(CellKey cell, String label) {
        List<List<Point>> own = ofCell(cell).toList();
        return new CellNoise(label, own.stream().mapToInt(List::size).sum(), deviation(own, 0, 0));
    }

    private Stream<List<Point>> ofCell(CellKey cell) {
        return runs.stream().flatMap(run -> Optional.ofNullable(run.get(cell)).stream());
    }

    List<CellKey> cells() {
        return runs.stream().flatMap(run -> run.keySet().stream()).distinct().toList();
    }

    /** Returns how the means of cells differ between runs; empty if no cell is in two of them. */
    Optional<RunNoise> betweenRuns() {
        double squares = 0;
        double freedom = 0;
        List<Integer> trials = new ArrayList<>();
        int most = 0;
        for (CellKey cell : cells()) {
            List<List<Point>> own = ofCell(cell).toList();
            double mean = own.stream().mapToDouble(MetricSeries::mean).average().orElse(0);
            squares += own.stream()
                    .mapToDouble(group -> (mean(group) - mean) * (mean(group) - mean))
                    .sum();
            freedom += own.size() - 1;
            most = Math.max(most, own.size());
            own.forEach(group -> trials.add(group.size()));
        }
        double average = trials.stream().mapToInt(Integer::intValue).average().orElse(0);
        return freedom > 0 ? Optional.of(new RunNoise(Math.sqrt(squares / freedom), average, most)) : Optional.empty();
    }
}
