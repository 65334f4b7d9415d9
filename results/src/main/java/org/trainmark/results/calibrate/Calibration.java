package org.trainmark.results.calibrate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trainmark.results.MetricNames;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Guard;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.KnownNoise;
import org.trainmark.results.compare.contrast.RunNoise;

/**
 * How noisy a suite's metrics are on a machine, from many trials of the same code.
 *
 * @param date of the last run, as in ISO 8601
 * @param runs how many whole runs it is from
 * @param cells of each
 * @param otherLoad processors that others kept busy meanwhile, on average; empty where that was not measured
 * @param metrics that were measured, of those that the suite compares
 * @param checks how many whole comparisons of equal code with itself called anything guarded better or worse
 */
public record Calibration(
        CalibrationSubject subject,
        String date,
        int runs,
        int cells,
        Optional<Double> otherLoad,
        List<MetricNoise> metrics,
        List<SelfCheck> checks)
        implements KnownNoise {

    private static final double LEVEL = new Guard(List.of(), false, 1).level();

    public Calibration {
        requireNonNull(subject, "subject");
        requireNonNull(date, "date");
        requireNonNull(otherLoad, "otherLoad");
        metrics = List.copyOf(metrics);
        checks = List.copyOf(checks);
    }

    /** Returns this with what others did to the machine meanwhile, and how noisy the steps of a trial are. */
    Calibration with(Optional<Double> load, Optional<Double> withinTrials) {
        return new Calibration(
                subject,
                date,
                runs,
                cells,
                load,
                metrics.stream()
                        .map(noise ->
                                noise.metric().equals(MetricNames.THROUGHPUT) ? noise.within(withinTrials) : noise)
                        .toList(),
                checks);
    }

    /** Returns what is known of a metric. */
    public Optional<MetricNoise> of(ComparedMetric metric) {
        return metrics.stream()
                .filter(noise -> noise.metric().equals(metric.name()))
                .findFirst();
    }

    @Override
    public Optional<RunNoise> betweenRuns(ComparedMetric metric) {
        return of(metric).flatMap(MetricNoise::betweenRuns);
    }

    /**
     * Returns the smallest change that a comparison of two values in one run finds in four of five cases, with so many
     * trials of each cell and side: relative where the metric is a ratio.
     */
    public double seenInTurn(MetricNoise noise, int trials) {
        return smallest(noise).inTurn(noise, trials);
    }

    /** Returns the same of two separate runs, as far as it is known how runs differ. */
    public double seenBetweenRuns(MetricNoise noise, int trials) {
        return smallest(noise).betweenRuns(noise, trials);
    }

    private SmallestChange smallest(MetricNoise noise) {
        List<ComparedMetric> compared =
                metrics.stream().flatMap(one -> one.compared().stream()).toList();
        ComparedMetric metric = noise.compared()
                .orElseThrow(() -> new IllegalArgumentException("there is no metric " + noise.metric()));
        return SmallestChange.of(metric, new FamilyLevel(compared, cells), LEVEL);
    }

    /** Returns, for the guarded metrics of a comparison of two runs, which changes it would likely have missed. */
    public List<String> unseen(Comparison comparison) {
        return unseen(comparison, SmallestChange::betweenRuns);
    }

    /** Returns the same for a comparison of two values in one run. */
    public List<String> unseenInTurn(Comparison comparison) {
        return unseen(comparison, SmallestChange::inTurn);
    }

    /** How the smallest change is told from the noise and the number of trials. */
    private interface Finding {

        double smallest(SmallestChange change, MetricNoise noise, int trials);
    }

    private List<String> unseen(Comparison comparison, Finding finding) {
        int trials = comparison.fewestTrials();
        if (trials < Effect.FEWEST_TRIALS) {
            return List.of();
        }
        FamilyLevel family = FamilyLevel.of(comparison);
        return comparison.guardedMetrics().stream()
                .flatMap(metric -> of(metric).stream()
                        .map(noise -> unseen(
                                metric,
                                trials,
                                finding.smallest(
                                        SmallestChange.of(metric, family, comparison.level()), noise, trials))))
                .toList();
    }

    private String unseen(ComparedMetric metric, int trials, double change) {
        return String.format(
                Locale.ROOT,
                "By the calibration of %s, %d trials of each miss a change of %s below %.2f %s in more than 1 of 5 cases.",
                date.substring(0, Math.min(10, date.length())),
                trials,
                metric.name(),
                100 * change,
                metric.isRatio() ? "%" : "points");
    }
}
