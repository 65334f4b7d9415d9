package org.trainmark.results.calibrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.trainmark.results.CellKey;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.compare.ComparedRun;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.NotComparableException;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.ComparedTrial;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.stats.Drift;
import org.trainmark.results.stats.SerialCorrelation;
import org.trainmark.results.summary.CellLabels;
import org.trainmark.results.summary.WarmUp;

/** From runs of equal code to what is known of the noise. */
public final class Calibrating {

    private final List<ComparedRun> runs;
    private final Optional<SelfComparisons> self;

    private Calibrating(List<ComparedRun> runs, Optional<SelfComparisons> self) {
        this.runs = List.copyOf(runs);
        this.self = self;
    }

    /**
     * Reads whole runs of the same suite and code on one machine, and compares them with themselves.
     *
     * @param directories in the order in which they were measured; at least one
     * @throws NotComparableException if they measured different things, or on different machines
     */
    public static Calibration of(List<RunDirectory> directories) {
        RunDirectory last = directories.get(directories.size() - 1);
        Guard guard = Guard.of(last.info(), new TreeMap<>(), false);
        List<TrialReport> trials = new ArrayList<>();
        List<ComparedRun> runs = new ArrayList<>();
        for (RunDirectory directory : directories) {
            trials.addAll(directory.trials(notice -> {}));
            runs.add(ComparedRun.of(directory.root().toString(), directory, guard.metrics()));
        }
        return of(runs, guard).with(otherLoad(trials), withinTrials(trials));
    }

    /** Takes the noise from runs, and compares them with themselves, as {@link #of(List)} does. */
    public static Calibration of(List<ComparedRun> runs, Guard guard) {
        return new Calibrating(runs, Optional.of(SelfComparisons.of(runs, guard))).calibration(guard);
    }

    /** Takes the noise alone, and does not ask whether trials depend on each other, which is much quicker. */
    public static Calibration unchecked(List<ComparedRun> runs, Guard guard) {
        return new Calibrating(runs, Optional.empty()).calibration(guard);
    }

    private Calibration calibration(Guard guard) {
        ComparedRun last = runs.get(runs.size() - 1);
        return new Calibration(
                CalibrationSubject.of(last),
                last.info().createdAt().toString(),
                runs.size(),
                last.byCell().size(),
                Optional.empty(),
                guard.metrics().stream()
                        .filter(metric -> metric.kind() != ComparedMetric.Kind.SHARE)
                        .map(metric -> MetricSeries.of(metric, runs))
                        .filter(series -> !series.isEmpty())
                        .map(this::noise)
                        .toList(),
                self.map(SelfComparisons::overall).orElse(List.of()));
    }

    private MetricNoise noise(MetricSeries series) {
        ComparedMetric metric = series.metric();
        Drift drift = series.drift();
        double change = drift.slope() * span();
        return new MetricNoise(
                metric.name(),
                metric.margin(),
                metric.guarded(),
                series.trialsOfEach(),
                series.betweenTrials(),
                Optional.empty(),
                metric.isRatio() ? Math.expm1(change) : change,
                drift.p(),
                self.isPresent() ? series.neighbors() : SerialCorrelation.NONE,
                self.map(comparisons -> comparisons.of(metric)).orElse(List.of()),
                cells(series),
                series.betweenRuns());
    }

    /** Returns how many places there are from the first trial of a run to its last. */
    private int span() {
        return runs.stream()
                .flatMap(run -> run.trials().stream())
                .mapToInt(ComparedTrial::order)
                .max()
                .orElse(0);
    }

    private static List<CellNoise> cells(MetricSeries series) {
        List<CellKey> cells = series.cells();
        CellLabels labels = CellLabels.among(cells);
        return cells.stream()
                .map(cell -> series.of(cell, labels.of(cell)))
                .sorted(Comparator.comparing(CellNoise::cell))
                .toList();
    }

    private static Optional<Double> otherLoad(List<TrialReport> trials) {
        DoubleStream loads = trials.stream()
                .flatMap(trial -> trial.measured(MetricNames.OTHER_LOAD).stream())
                .mapToDouble(Measurement::value);
        return loads.average().stream().boxed().findFirst();
    }

    private static Optional<Double> withinTrials(List<TrialReport> trials) {
        List<double[]> series = trials.stream()
                .filter(trial -> trial.isCompleted())
                .map(WarmUp::measuredLogs)
                .filter(logs -> logs.length > 1)
                .toList();
        return series.isEmpty() ? Optional.empty() : Optional.of(pooledDeviation(series));
    }

    /** Returns the standard deviation that several samples have in common. */
    static double pooledDeviation(List<double[]> samples) {
        double squares = 0;
        double freedom = 0;
        for (double[] sample : samples) {
            double mean = DoubleStream.of(sample).average().orElse(0);
            squares += DoubleStream.of(sample).map(v -> (v - mean) * (v - mean)).sum();
            freedom += sample.length - 1;
        }
        return freedom > 0 ? Math.sqrt(squares / freedom) : 0;
    }
}
