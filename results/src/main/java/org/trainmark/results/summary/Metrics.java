package org.trainmark.results.summary;

import static org.trainmark.results.summary.Metric.Better.HIGHER;
import static org.trainmark.results.summary.Metric.Better.LOWER;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.trainmark.results.MetricNames;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.TimeToTarget;
import org.trainmark.results.summary.CellSummary.TargetTimes;

/** The metrics that reports show, the most important first. */
public final class Metrics {

    public static final Metric TIME_TO_TARGET = new Metric(
            MetricNames.TIME_TO_TARGET,
            "Time to target",
            Unit.SECONDS,
            LOWER,
            true,
            toTarget(TargetTimes::seconds),
            "Training time, evaluations not counted, until validation first met the target: the median over trials, those"
                    + " that did not reach it counted as later than all that did, with its 95 % interval by Kaplan and"
                    + " Meier, from 5 trials on; then how many trials reached it.");

    public static final Metric THROUGHPUT = new Metric(
            MetricNames.THROUGHPUT,
            "Samples/s",
            Unit.SAMPLES_PER_SECOND,
            HIGHER,
            true,
            cell -> cell.throughput().map(Figure::of),
            "Samples per second over the measured window of steps: geometric mean over completed trials, 95 % interval.");

    public static final Metric FINAL_ACCURACY = new Metric(
            MetricNames.FINAL_ACCURACY,
            "Final accuracy",
            Unit.FRACTION,
            HIGHER,
            true,
            cell -> cell.finalAccuracy().map(Figure::of),
            "Validation accuracy when training ended: mean over completed trials, 95 % interval. Of a training that its"
                    + " target ended, it is what the last epoch overshot to.");

    public static final Metric FINAL_LOSS = new Metric(
            MetricNames.FINAL_LOSS,
            "Final loss",
            Unit.NUMBER,
            LOWER,
            false,
            cell -> cell.finalLoss().map(Figure::of),
            "Validation loss when training ended: mean over completed trials, 95 % interval.");

    public static final Metric STEP_P50 =
            step(MetricNames.stepPercentile(50), "Step p50", true, StepTimes::p50, "Half the steps took no longer");

    public static final Metric STEP_P99 =
            step(MetricNames.stepPercentile(99), "Step p99", true, StepTimes::p99, "99 % of the steps took no longer");

    public static final Metric PEAK_MEMORY = new Metric(
            MetricNames.PEAK_RESIDENT,
            "Peak memory",
            Unit.BYTES,
            LOWER,
            true,
            cell -> present(cell.peakResidentBytes()),
            "Highest resident set of a completed trial, of all its processes together: the maximum over trials.");

    public static final Metric TRAINING_TIME = new Metric(
            MetricNames.TRAINING_TIME,
            "Training time",
            Unit.SECONDS,
            LOWER,
            true,
            cell -> cell.trainingSeconds().map(Figure::of),
            "Time in training, evaluations not counted, until it ended: geometric mean over completed trials, 95 %"
                    + " interval.");

    /** Every metric. */
    public static final List<Metric> ALL = List.of(
            TIME_TO_TARGET,
            THROUGHPUT,
            suggested(MetricNames.LOWEST_RATE_TO_TRY, "lowest", CellRange.Suggestion::lowest),
            suggested(MetricNames.HIGHEST_RATE_TO_TRY, "highest", CellRange.Suggestion::highest),
            FINAL_ACCURACY,
            FINAL_LOSS,
            tokens(
                    MetricNames.PERPLEXITY,
                    "Perplexity",
                    Tokens::perplexity,
                    "Exponential of the final loss: among how many tokens, all as likely, it would be as hard to choose."),
            tokens(
                    MetricNames.BITS_PER_BYTE,
                    "Bits per byte",
                    Tokens::bitsPerByte,
                    "Final loss in bits: how many the network needs for each byte of the text."),
            STEP_P50,
            STEP_P99,
            PEAK_MEMORY,
            TRAINING_TIME,
            new Metric(
                    MetricNames.BEST_ACCURACY,
                    "Best accuracy",
                    Unit.FRACTION,
                    HIGHER,
                    false,
                    cell -> present(cell.bestAccuracy()),
                    "Highest validation accuracy at any evaluation of any completed trial."),
            new Metric(
                    MetricNames.EPOCHS_TO_TARGET,
                    "Epochs to target",
                    Unit.NUMBER,
                    LOWER,
                    false,
                    toTarget(TargetTimes::epochs),
                    "As time to target, in epochs."),
            new Metric(
                    MetricNames.STEPS_TO_TARGET,
                    "Steps to target",
                    Unit.COUNT,
                    LOWER,
                    false,
                    cell -> cell.toTarget().flatMap(TargetTimes::steps).map(Figure::of),
                    "As time to target, in steps."),
            new Metric(
                    MetricNames.AUGMENTATION_SHARE,
                    "Augmentation",
                    Unit.FRACTION,
                    LOWER,
                    true,
                    cell -> present(cell.augmentationShare()),
                    "Share of the time of a step and the augmentation before it that was augmentation: means over the steps"
                            + " of all completed trials. It is in the samples per second, but in no step's time."),
            step(MetricNames.stepPercentile(90), "Step p90", false, StepTimes::p90, "90 % of the steps took no longer"),
            step(
                    MetricNames.stepPercentile(99.9),
                    "Step p99.9",
                    false,
                    StepTimes::p999,
                    "99.9 % of the steps took no longer"),
            step(MetricNames.STEP_MAX, "Step max", false, StepTimes::max, "The longest step"));

    private Metrics() {}

    private static Function<CellSummary, Optional<Figure>> toTarget(Function<TargetTimes, TimeToTarget> part) {
        return cell -> cell.toTarget().map(part).map(Figure::of);
    }

    private static Metric suggested(String name, String which, Function<CellRange.Suggestion, Estimate> part) {
        return new Metric(
                name,
                which.substring(0, 1).toUpperCase(Locale.ROOT) + which.substring(1) + " rate to try",
                Unit.NUMBER,
                HIGHER,
                true,
                cell -> cell.range().flatMap(CellRange::suggestion).map(part).map(Figure::of),
                "The " + which + " learning rate that the range test suggests: geometric mean over the completed trials"
                        + " that suggest any, 95 % interval.");
    }

    private static Metric tokens(
            String name, String title, BiFunction<Tokens, Estimate, Optional<Estimate>> of, String definition) {
        return new Metric(
                name,
                title,
                Unit.NUMBER,
                LOWER,
                true,
                cell -> cell.tokens()
                        .flatMap(tokens -> cell.finalLoss().flatMap(loss -> of.apply(tokens, loss)))
                        .map(Figure::of),
                definition);
    }

    private static Metric step(
            String name, String title, boolean headline, ToLongFunction<StepTimes> part, String definition) {
        return new Metric(
                name,
                title,
                Unit.NANOSECONDS,
                LOWER,
                headline,
                cell -> cell.steps().map(steps -> Figure.of((double) part.applyAsLong(steps))),
                definition + "; the steps of all completed trials together.");
    }

    private static Optional<Figure> present(OptionalDouble value) {
        return value.isPresent() ? Optional.of(Figure.of(value.getAsDouble())) : Optional.empty();
    }
}
