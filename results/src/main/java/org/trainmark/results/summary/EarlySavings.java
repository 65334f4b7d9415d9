package org.trainmark.results.summary;

import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** What the trainings of a run left out by ending early. */
final class EarlySavings {

    private EarlySavings() {}

    /**
     * Returns the share of epochs that were left out, if those that ended early had come as far as those that completed
     * did on average; empty where none of either kind is there.
     */
    static OptionalDouble share(List<TrialReport> trials) {
        OptionalDouble early = epochs(trials, Outcome.ENDED_EARLY);
        if (early.isEmpty()) {
            // So it is in most runs, and of many trials the curves lie all over the memory.
            return early;
        }
        OptionalDouble whole = epochs(trials, Outcome.COMPLETED);
        if (whole.isEmpty()) {
            return whole;
        }
        long completed = count(trials, Outcome.COMPLETED);
        long ended = count(trials, Outcome.ENDED_EARLY);
        double saved = ended * (whole.getAsDouble() - early.getAsDouble());
        return OptionalDouble.of(Math.max(0, saved / ((completed + ended) * whole.getAsDouble())));
    }

    private static OptionalDouble epochs(List<TrialReport> trials, Outcome outcome) {
        return trials.stream()
                .filter(trial -> trial.outcome() == outcome)
                .map(TrialReport::curve)
                .filter(curve -> !curve.isEmpty())
                .map(curve -> curve.get(curve.size() - 1))
                .mapToDouble(CurvePoint::epochs)
                .average();
    }

    private static long count(List<TrialReport> trials, Outcome outcome) {
        return trials.stream().filter(trial -> trial.outcome() == outcome).count();
    }
}
