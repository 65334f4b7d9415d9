package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;
import static org.trainmark.results.summary.Metric.Better.HIGHER;
import static org.trainmark.results.summary.Metric.Better.LOWER;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.summary.Metric.Better;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.Unit;

/**
 * What a search may aim at or limit: a number that each trial has.
 *
 * @param name see {@link MetricNames}
 * @param title for people
 * @param relative whether its noise grows with it, so that means are of its logarithm
 * @param needs what a trial must measure to have it
 */
public record Quantity(String name, String title, Unit unit, Better better, boolean relative, Needs needs) {

    /** What a trial must measure. */
    public enum Needs {
        NOTHING,
        THROUGHPUT,
        CONVERGENCE,
        /** Convergence, and of a loss that has an accuracy. */
        ACCURACY,
        /** Convergence to a target. */
        TARGET
    }

    /** Everything that a search may aim at or limit. */
    public static final List<Quantity> ALL = List.of(
            relative(MetricNames.TIME_TO_TARGET, "Time to target", Unit.SECONDS, LOWER, Needs.TARGET),
            relative(MetricNames.EPOCHS_TO_TARGET, "Epochs to target", Unit.NUMBER, LOWER, Needs.TARGET),
            relative(MetricNames.TRAINING_TIME, "Training time", Unit.SECONDS, LOWER, Needs.CONVERGENCE),
            new Quantity(MetricNames.FINAL_ACCURACY, "Final accuracy", Unit.FRACTION, HIGHER, false, Needs.ACCURACY),
            new Quantity(MetricNames.BEST_ACCURACY, "Best accuracy", Unit.FRACTION, HIGHER, false, Needs.ACCURACY),
            new Quantity(MetricNames.FINAL_LOSS, "Final loss", Unit.NUMBER, LOWER, false, Needs.CONVERGENCE),
            relative(MetricNames.THROUGHPUT, "Samples/s", Unit.SAMPLES_PER_SECOND, HIGHER, Needs.THROUGHPUT),
            relative(MetricNames.SAMPLES_PER_JOULE, "Samples per joule", Unit.NUMBER, HIGHER, Needs.THROUGHPUT),
            relative(MetricNames.PEAK_RESIDENT, "Peak memory", Unit.BYTES, LOWER, Needs.NOTHING),
            relative(MetricNames.GPU_MEMORY, "GPU memory", Unit.BYTES, LOWER, Needs.NOTHING),
            relative(MetricNames.DURATION, "Time of a trial", Unit.SECONDS, LOWER, Needs.NOTHING));

    public Quantity {
        requireNonNull(name, "name");
        requireNonNull(title, "title");
        requireNonNull(unit, "unit");
        requireNonNull(better, "better");
        requireNonNull(needs, "needs");
    }

    private static Quantity relative(String name, String title, Unit unit, Better better, Needs needs) {
        return new Quantity(name, title, unit, better, true, needs);
    }

    /** Those that say how well a training goes, so that it can be told on its way. */
    private static final Set<String> LEARNING = Set.of(
            MetricNames.TIME_TO_TARGET,
            MetricNames.EPOCHS_TO_TARGET,
            MetricNames.FINAL_ACCURACY,
            MetricNames.BEST_ACCURACY,
            MetricNames.FINAL_LOSS);

    /** Returns whether it says how well a training goes. */
    public boolean isOfLearning() {
        return LEARNING.contains(name);
    }

    /** Returns the quantity of a name, if there is one. */
    public static Optional<Quantity> named(String name) {
        return ALL.stream().filter(quantity -> quantity.name.equals(name)).findFirst();
    }

    /** Returns the names there are. */
    public static List<String> names() {
        return ALL.stream().map(Quantity::name).toList();
    }

    /** Returns a trial's value; empty of a trial that failed or has none, as of a target not reached. */
    public OptionalDouble of(TrialReport trial, Optional<Target> target) {
        OptionalDouble value = trial.isMeasured() ? read(trial, target) : OptionalDouble.empty();
        return value.isPresent() && Double.isFinite(loss(value.getAsDouble())) ? value : OptionalDouble.empty();
    }

    private OptionalDouble read(TrialReport trial, Optional<Target> target) {
        return switch (name) {
            case MetricNames.TIME_TO_TARGET ->
                toTarget(TrialReadings.toTarget(trial, target.orElseThrow(), CurvePoint::trainingSeconds));
            case MetricNames.EPOCHS_TO_TARGET ->
                toTarget(TrialReadings.toTarget(trial, target.orElseThrow(), CurvePoint::epochs));
            case MetricNames.TRAINING_TIME -> TrialReadings.atEnd(trial, CurvePoint::trainingSeconds);
            case MetricNames.FINAL_LOSS -> TrialReadings.atEnd(trial, CurvePoint::validationLoss);
            case MetricNames.FINAL_ACCURACY -> TrialReadings.finalAccuracy(trial);
            case MetricNames.BEST_ACCURACY ->
                trial.achieved().stream()
                        .flatMapToDouble(point -> point.validationAccuracy().stream())
                        .max();
            case MetricNames.DURATION ->
                trial.isCompleted() ? OptionalDouble.of(trial.seconds()) : OptionalDouble.empty();
            default -> TrialReadings.measured(trial, name);
        };
    }

    private static OptionalDouble toTarget(Sighting seen) {
        return seen.reached() ? OptionalDouble.of(seen.time()) : OptionalDouble.empty();
    }

    /** Returns a value on a scale on which less is better and the noise is about even. */
    public double loss(double value) {
        double scaled = relative ? Math.log(value) : value;
        return better == LOWER ? scaled : -scaled;
    }

    /** Returns the value that has a loss. */
    public double value(double loss) {
        double scaled = better == LOWER ? loss : -loss;
        return relative ? Math.exp(scaled) : scaled;
    }

    /** Returns the values of the losses in an interval, as far as there can be such. */
    public Interval values(Interval losses) {
        double one = value(losses.low());
        double other = value(losses.high());
        Interval all = new Interval(Math.min(one, other), Math.max(one, other));
        return unit == Unit.FRACTION ? all.within(0, 1) : all;
    }

    /** Returns a mean loss in words, as a value with its interval: {@code 3.21 [3.02, 3.41] s}. */
    public String text(Estimate loss) {
        double value = value(loss.value());
        String text = loss.interval()
                .map(interval -> unit.text(value, values(interval)))
                .orElseGet(() -> unit.text(value));
        return unit.inFull(text);
    }

    /** Returns a difference of losses in words: {@code 12 %}, and in points or the unit where noise is even. */
    public String apart(double losses) {
        if (relative) {
            return Unit.FRACTION.text(Math.expm1(losses));
        }
        String text = unit.text(losses);
        return unit == Unit.FRACTION ? text.replace("%", "points") : text;
    }

    /** Returns the aim in words: {@code minimize time-to-target}. */
    public String aim() {
        return (better == LOWER ? "minimize " : "maximize ") + name;
    }
}
