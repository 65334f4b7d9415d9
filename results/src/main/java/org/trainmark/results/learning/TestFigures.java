package org.trainmark.results.learning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;

/**
 * How good the trained networks of a cell are on the test split, which no choice may look at: means over the completed
 * trials.
 *
 * @param accuracy from 0 to 1; empty where the task has no classes
 */
public record TestFigures(Optional<Estimate> accuracy, Estimate loss) {

    public TestFigures {
        requireNonNull(accuracy, "accuracy");
        requireNonNull(loss, "loss");
    }

    /** Returns nothing where no completed trial has a finite loss on a test split. */
    public static Optional<TestFigures> of(List<TrialReport> trials) {
        List<TrialReport> tested = trials.stream()
                .filter(trial -> trial.isCompleted() && values(List.of(trial), MetricNames.TEST_LOSS).length > 0)
                .toList();
        double[] accuracies = values(tested, MetricNames.TEST_ACCURACY);
        return tested.isEmpty()
                ? Optional.empty()
                : Optional.of(new TestFigures(
                        accuracies.length < tested.size()
                                ? Optional.empty()
                                : Optional.of(Estimate.arithmetic(accuracies).within(0, 1)),
                        Estimate.arithmetic(values(tested, MetricNames.TEST_LOSS))
                                .within(0, Double.POSITIVE_INFINITY)));
    }

    private static double[] values(List<TrialReport> trials, String name) {
        return trials.stream()
                .flatMap(trial -> trial.measured(name).stream())
                .mapToDouble(Measurement::value)
                .filter(Double::isFinite)
                .toArray();
    }
}
