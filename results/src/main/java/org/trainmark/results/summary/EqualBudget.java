package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;

/**
 * How good the trials of a group are at each batch size after as many epochs, and after as much time.
 *
 * @param epochs that every completed trial trained for
 * @param seconds of training, without evaluations: what the soonest completed trial took, or what the last of them took
 *     to its first evaluation where that is more; who ended before counts with what it ended with
 * @param points the smallest batch size first
 */
public record EqualBudget(String label, double epochs, double seconds, List<Point> points) {

    private static final double ROUNDING = 1 + 1e-9;

    /**
     * One batch size.
     *
     * @param completed how many trials the figures are of
     * @param tried how many there were, but for refused ones
     * @param atEpochs mean of the last evaluations within the epochs; empty where a trial had none
     * @param atSeconds mean of the last evaluations within the time; empty where no trial completed
     */
    public record Point(int batch, int completed, int tried, Optional<Figure> atEpochs, Optional<Figure> atSeconds) {

        public Point {
            requireNonNull(atEpochs, "atEpochs");
            requireNonNull(atSeconds, "atSeconds");
        }
    }

    public EqualBudget {
        requireNonNull(label, "label");
        points = List.copyOf(points);
    }

    /** Returns a budget for each group of trials that trained and evaluated with several batch sizes. */
    static List<EqualBudget> of(List<TrialReport> trials, Metric quality) {
        boolean accuracy = quality.equals(Metrics.FINAL_ACCURACY);
        return BatchGroup.of(trials).parallelStream()
                .map(group -> of(group, accuracy))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<EqualBudget> of(BatchGroup group, boolean accuracy) {
        List<TrialReport> done =
                group.trials().stream().filter(EqualBudget::isTrained).toList();
        if (group.byBatchSize().values().stream()
                        .filter(trials -> trials.stream().anyMatch(EqualBudget::isTrained))
                        .count()
                < 2) {
            return Optional.empty();
        }
        double epochs = least(done, CurvePoint::epochs);
        double seconds = Math.max(
                least(done, CurvePoint::trainingSeconds),
                done.stream()
                        .mapToDouble(trial -> trial.achieved().get(0).trainingSeconds())
                        .max()
                        .orElseThrow());
        List<Point> points = new ArrayList<>();
        group.byBatchSize().forEach((batch, trials) -> {
            List<TrialReport> trained =
                    trials.stream().filter(EqualBudget::isTrained).toList();
            long tried = trials.stream()
                    .filter(trial -> trial.outcome() != Outcome.REFUSED)
                    .count();
            points.add(new Point(
                    batch,
                    trained.size(),
                    (int) tried,
                    figure(trained, CurvePoint::epochs, epochs, accuracy),
                    figure(trained, CurvePoint::trainingSeconds, seconds, accuracy)));
        });
        return Optional.of(new EqualBudget(group.label(), epochs, seconds, points));
    }

    private static boolean isTrained(TrialReport trial) {
        return !trial.achieved().isEmpty();
    }

    private static double least(List<TrialReport> trials, ToDoubleFunction<CurvePoint> spent) {
        return trials.stream()
                .flatMapToDouble(trial -> TrialReadings.atEnd(trial, spent).stream())
                .min()
                .orElseThrow();
    }

    private static Optional<Figure> figure(
            List<TrialReport> trials, ToDoubleFunction<CurvePoint> spent, double budget, boolean accuracy) {
        double[] values = trials.stream()
                .flatMapToDouble(trial -> within(trial, spent, budget, accuracy).stream())
                .filter(Double::isFinite)
                .toArray();
        return values.length == 0 || values.length < trials.size()
                ? Optional.empty()
                : Optional.of(
                        Figure.of(Estimate.arithmetic(values).within(0, accuracy ? 1 : Double.POSITIVE_INFINITY)));
    }

    private static OptionalDouble within(
            TrialReport trial, ToDoubleFunction<CurvePoint> spent, double budget, boolean accuracy) {
        List<CurvePoint> curve = trial.achieved();
        int last = curve.size() - 1;
        while (last >= 0 && spent.applyAsDouble(curve.get(last)) > budget * ROUNDING) {
            last--;
        }
        if (last < 0) {
            return OptionalDouble.empty();
        }
        CurvePoint end = curve.get(last);
        return accuracy ? end.validationAccuracy() : OptionalDouble.of(end.validationLoss());
    }
}
