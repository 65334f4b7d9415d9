package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.stats.Drift;
import org.trainmark.results.stats.Power;

/**
 * How noisy a suite's metrics are on a machine, from many trials of the same code.
 *
 * @param suite name
 * @param cpu of the machine
 * @param date of the run, as in ISO 8601
 */
public record Calibration(String suite, String cpu, String date, List<MetricNoise> metrics) {

    private static final int SPLITS_PER_CELL = 200;
    private static final double LEVEL = 0.05;
    private static final long SEED = 1;

    public Calibration {
        requireNonNull(suite, "suite");
        requireNonNull(cpu, "cpu");
        requireNonNull(date, "date");
        metrics = List.copyOf(metrics);
    }

    /** Takes the noise from a run whose trials of each cell are all of the same code. */
    public static Calibration of(ComparedRun run, Optional<Double> withinTrials) {
        List<MetricNoise> metrics = new ArrayList<>();
        for (ComparedMetric metric : ComparedMetric.usual()) {
            if (metric.kind() != ComparedMetric.Kind.SHARE) {
                noise(run, metric, metric.name().equals(MetricNames.THROUGHPUT) ? withinTrials : Optional.empty())
                        .ifPresent(metrics::add);
            }
        }
        return new Calibration(
                run.info().name(),
                run.info().provenance().getOrDefault("cpu", "unknown"),
                run.info().createdAt().toString(),
                metrics);
    }

    private static Optional<MetricNoise> noise(ComparedRun run, ComparedMetric metric, Optional<Double> within) {
        Drift drift = metric.kind() == ComparedMetric.Kind.RATIO ? DriftRemoval.drift(run, metric) : new Drift(0, 1, 0);
        List<double[]> cells = DriftRemoval.of(run, List.of(metric)).run().byCell().values().stream()
                .map(trials -> values(metric, trials))
                .filter(values -> values.length >= MeanContrast.FEWEST_TRIALS)
                .toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        Splits splits = Splits.of(metric, cells);
        double change = drift.slope() * DriftRemoval.span(run);
        return Optional.of(new MetricNoise(
                metric.name(),
                cells.stream().mapToInt(values -> values.length).average().orElse(0),
                pooledDeviation(cells.stream().map(metric::scaled).toList()),
                within,
                metric.isRatio() ? Math.expm1(change) : change,
                drift.p(),
                splits.count(),
                splits.alarms(),
                Optional.empty()));
    }

    private static double[] values(ComparedMetric metric, List<ComparedTrial> trials) {
        return trials.stream()
                .filter(ComparedTrial::completed)
                .mapToDouble(trial -> trial.values().getOrDefault(metric.name(), Double.NaN))
                .filter(value -> Double.isFinite(value) && !(metric.isRatio() && value <= 0))
                .toArray();
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

    /** What comparing the trials of a cell with each other says, which should be nothing. */
    private record Splits(int count, int alarms) {

        static Splits of(ComparedMetric metric, List<double[]> cells) {
            SplittableRandom random = new SplittableRandom(SEED);
            int count = 0;
            int alarms = 0;
            for (double[] values : cells) {
                for (int i = 0; i < SPLITS_PER_CELL && values.length >= 2 * MeanContrast.FEWEST_TRIALS; i++) {
                    count++;
                    alarms += isAlarm(metric, shuffled(values, random)) ? 1 : 0;
                }
            }
            return new Splits(count, alarms);
        }

        private static double[] shuffled(double[] values, SplittableRandom random) {
            double[] copy = values.clone();
            for (int i = copy.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double kept = copy[i];
                copy[i] = copy[other];
                copy[other] = kept;
            }
            return copy;
        }

        private static boolean isAlarm(ComparedMetric metric, double[] values) {
            int half = values.length / 2;
            MeanContrast contrast = new MeanContrast(
                    metric, Arrays.copyOf(values, half), Arrays.copyOfRange(values, half, 2 * half), false);
            Verdict verdict = contrast.verdict(contrast.p(), LEVEL);
            return verdict == Verdict.BETTER || verdict == Verdict.WORSE;
        }
    }

    /**
     * Returns the smallest change of a metric that so many trials of each side find four times in five, relative where
     * the metric is a ratio.
     */
    public static double smallestEffect(MetricNoise noise, int trials) {
        double effect = new Power(noise.betweenTrials(), LEVEL).smallestEffect(trials);
        boolean ratio = ComparedMetric.named(noise.metric())
                .map(ComparedMetric::isRatio)
                .orElse(false);
        return ratio ? Math.expm1(effect) : effect;
    }

    /** Returns, for the guarded metrics of a comparison, which changes it would likely have missed. */
    public List<String> unseen(Comparison comparison) {
        int trials = comparison.fewestTrials();
        if (trials < MeanContrast.FEWEST_TRIALS) {
            return List.of();
        }
        return comparison.guardedMetrics().stream()
                .flatMap(metric -> of(metric).stream().map(noise -> unseen(metric, noise, trials)))
                .toList();
    }

    private String unseen(ComparedMetric metric, MetricNoise noise, int trials) {
        double effect = smallestEffect(noise, trials);
        return String.format(
                Locale.ROOT,
                "By the calibration of %s, %d trials of each miss a change of %s below %.2f %s in more than 1 of 5 cases.",
                date.substring(0, Math.min(10, date.length())),
                trials,
                metric.name(),
                100 * effect,
                metric.isRatio() ? "%" : "points");
    }

    /** Returns what is known of a metric. */
    public Optional<MetricNoise> of(ComparedMetric metric) {
        return metrics.stream()
                .filter(noise -> noise.metric().equals(metric.name()))
                .findFirst();
    }
}
