package org.trainmark.bench.plan.simulate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trainmark.results.Circumstances;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Ending;
import org.trainmark.results.Findings;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;

/**
 * What a trial finds that no JVM runs.
 *
 * @param seconds that the trial takes
 * @param trainingSeconds up to the end of its training
 * @param loss at the end
 * @param accuracy at the end, if there is one
 */
record Answer(double seconds, double trainingSeconds, double loss, OptionalDouble accuracy) {

    Answer {
        requireNonNull(accuracy, "accuracy");
    }

    /** Returns an answer of a second that ends with this loss. */
    static Answer loss(double loss) {
        return new Answer(1, 1, loss, OptionalDouble.empty());
    }

    /** Returns an answer that reaches every accuracy after some seconds of training; none if that is empty. */
    static Answer reaching(OptionalDouble trainingSeconds, double seconds) {
        return new Answer(
                seconds, trainingSeconds.orElse(seconds), 0, OptionalDouble.of(trainingSeconds.isPresent() ? 1 : 0));
    }

    /** Returns after how many seconds of training a target was reached; empty if it never was. */
    OptionalDouble timeToTarget() {
        return accuracy.orElse(0) > 0 ? OptionalDouble.of(trainingSeconds) : OptionalDouble.empty();
    }

    /** Returns what the log would have of the trial. */
    TrialReport report(TrialKey key, int order) {
        CurvePoint end = new CurvePoint(1, 1, 1, trainingSeconds, trainingSeconds, loss, loss, accuracy);
        Findings findings = new Findings(
                new TreeMap<>(), List.of(end), List.of(), List.of(), List.of(), new TreeMap<>(), Optional.empty());
        return new TrialReport(
                key,
                new When(order, Instant.EPOCH, seconds),
                new Ending(Outcome.COMPLETED, Optional.empty(), Optional.empty(), List.of()),
                findings,
                Circumstances.NONE,
                Optional.empty());
    }
}
