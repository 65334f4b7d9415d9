package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;
import static org.trainmark.results.summary.Metric.Better.HIGHER;
import static org.trainmark.results.summary.Metric.Better.LOWER;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.trainmark.results.MetricNames;
import org.trainmark.results.summary.Metric.Better;
import org.trainmark.results.summary.Unit;

/**
 * Something that is compared between two sides.
 *
 * @param name as in {@code guard} and on the command line
 * @param margin how far it may change and still be the same, where nothing else is said
 * @param guarded whether it counts for the verdict over all where nothing else is said
 */
public record ComparedMetric(
        String name, String title, Unit unit, Better better, Kind kind, double margin, boolean guarded) {

    /** How values of a metric are compared. */
    public enum Kind {
        /** As ratio of geometric means over separate trials; the margin is relative. */
        RATIO,
        /** As ratio of times, of which trials with the same seed make pairs; a trial may never have got there. */
        TIME_TO_TARGET,
        /** As difference of means, of which trials with the same seed make pairs; the margin is absolute. */
        DIFFERENCE,
        /** As difference of shares of trials; the margin is absolute. */
        SHARE
    }

    private static final ComparedMetric COMPLETED =
            new ComparedMetric(MetricNames.COMPLETED, "Completed", Unit.FRACTION, HIGHER, Kind.SHARE, 0.1, true);

    /** All but percentiles of step times other than the usual ones. */
    private static final List<ComparedMetric> USUAL = List.of(
            COMPLETED,
            new ComparedMetric(
                    MetricNames.THROUGHPUT, "Samples/s", Unit.SAMPLES_PER_SECOND, HIGHER, Kind.RATIO, 0.02, true),
            new ComparedMetric(
                    MetricNames.TIME_TO_TARGET, "Time to target", Unit.SECONDS, LOWER, Kind.TIME_TO_TARGET, 0.1, true),
            new ComparedMetric(
                    MetricNames.FINAL_ACCURACY, "Final accuracy", Unit.FRACTION, HIGHER, Kind.DIFFERENCE, 0.01, true),
            new ComparedMetric(MetricNames.FINAL_LOSS, "Final loss", Unit.NUMBER, LOWER, Kind.DIFFERENCE, 0.05, false),
            new ComparedMetric(MetricNames.PEAK_RESIDENT, "Peak memory", Unit.BYTES, LOWER, Kind.RATIO, 0.1, true),
            step(50, 0.02),
            step(99, 0.1));

    public ComparedMetric {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(unit, "unit");
        requireNonNull(better, "better");
        requireNonNull(kind, "kind");
        if (!(margin >= 0 && margin < 1)) {
            throw new IllegalArgumentException(
                    "the margin of %s must be at least 0 and below 1, but is %s".formatted(name, margin));
        }
    }

    private static ComparedMetric step(double percent, double margin) {
        String name = MetricNames.stepPercentile(percent);
        String title = "Step " + name.substring(name.indexOf('-') + 1);
        return new ComparedMetric(name, title, Unit.NANOSECONDS, LOWER, Kind.RATIO, margin, false);
    }

    /** Returns the metrics that are compared where nothing else is said, the most important first. */
    public static List<ComparedMetric> usual() {
        return USUAL;
    }

    /** Returns what has this name; any percentile of step times has one, such as {@code step-p99.9}. */
    public static Optional<ComparedMetric> named(String name) {
        Optional<ComparedMetric> usual =
                USUAL.stream().filter(metric -> metric.name.equals(name)).findFirst();
        return usual.isPresent()
                ? usual
                : MetricNames.percentOf(name).stream()
                        .mapToObj(percent -> step(percent, 0.1))
                        .findFirst();
    }

    /** Returns the names there are, for people. */
    public static String names() {
        return USUAL.stream().map(ComparedMetric::name).collect(Collectors.joining(", ")) + ", "
                + MetricNames.ANY_STEP_PERCENTILE;
    }

    /** Returns the same metric with another margin, counted for the verdict over all. */
    public ComparedMetric guardedAt(double otherMargin) {
        return new ComparedMetric(name, title, unit, better, kind, otherMargin, true);
    }

    /** Returns the same metric, not counted for the verdict over all. */
    public ComparedMetric unguarded() {
        return new ComparedMetric(name, title, unit, better, kind, margin, false);
    }

    /** Returns the percentile of step times that this is, if it is one. */
    public OptionalDouble stepPercentile() {
        return MetricNames.percentOf(name);
    }

    /** Returns whether values are compared by their logs. */
    public boolean isRatio() {
        return kind == Kind.RATIO || kind == Kind.TIME_TO_TARGET;
    }

    /** Returns the margin on the scale of values: a ratio of 0.98 is as far off as one of 1 / 0.98. */
    public double scaledMargin() {
        return isRatio() ? -Math.log1p(-margin) : margin;
    }

    /** Returns a trial's value as it was measured; empty where there is none that can be compared. */
    public OptionalDouble measured(ComparedTrial trial) {
        OptionalDouble scaled = scaled(trial);
        return scaled.isEmpty() ? scaled : OptionalDouble.of(unscaled(scaled.getAsDouble()));
    }

    /**
     * Returns a trial's value on the scale on which values are compared; empty where there is none that can be: of a
     * trial that did not complete, one that is not finite or has no logarithm, a target not reached.
     */
    public OptionalDouble scaled(ComparedTrial trial) {
        OptionalDouble value = !trial.completed()
                ? OptionalDouble.empty()
                : kind == Kind.TIME_TO_TARGET ? trial.secondsToTarget() : trial.value(name);
        return value.isPresent() && Double.isFinite(scaled(value.getAsDouble()))
                ? OptionalDouble.of(scaled(value.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** Returns a value on the scale on which values are compared: its log if that is by ratio. */
    public double scaled(double value) {
        return isRatio() ? Math.log(value) : value;
    }

    /** Takes a value or a difference of values back from the scale on which they are compared. */
    public double unscaled(double scaled) {
        return isRatio() ? Math.exp(scaled) : scaled;
    }

    /** Returns a verdict in the words of this metric: times and rates are faster or slower. */
    public String word(Verdict verdict) {
        boolean better = verdict == Verdict.BETTER;
        if (verdict == Verdict.SAME || verdict == Verdict.CANNOT_TELL) {
            return verdict.label();
        }
        return switch (unit) {
            case SAMPLES_PER_SECOND, SECONDS, NANOSECONDS -> better ? "faster" : "slower";
            case BYTES -> better ? "less" : "more";
            default -> verdict.label();
        };
    }
}
