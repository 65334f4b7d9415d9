package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/**
 * What a trial is run for, in words.
 *
 * @param target of the trainings, if they have one
 */
public record TrialAnswer(Optional<Target> target) {

    public TrialAnswer {
        requireNonNull(target, "target");
    }

    /** Returns the time to the target, or else its quality, or else its speed; empty if it measured none of that. */
    public Optional<String> of(TrialReport result) {
        return target.map(wanted ->
                        new Reached(wanted, TrialReadings.toTarget(result, wanted, CurvePoint::trainingSeconds)))
                .filter(reached -> reached.sighting().reached())
                .map(Reached::text)
                .or(() -> quality(result))
                .or(() -> speed(result));
    }

    /** A target and when it was reached. */
    private record Reached(Target target, Sighting sighting) {

        String text() {
            return Words.target(target) + " in " + Unit.SECONDS.text(sighting.time());
        }
    }

    private static Optional<String> quality(TrialReport result) {
        if (result.curve().isEmpty()) {
            return Optional.empty();
        }
        CurvePoint end = result.curve().get(result.curve().size() - 1);
        OptionalDouble accuracy = end.validationAccuracy();
        return Optional.of(
                accuracy.isPresent()
                        ? Unit.FRACTION.text(accuracy.getAsDouble()) + " accuracy"
                        : "loss " + Unit.NUMBER.text(end.validationLoss()));
    }

    private static Optional<String> speed(TrialReport result) {
        return result.measured(MetricNames.THROUGHPUT)
                .map(measured -> Unit.SAMPLES_PER_SECOND.inFull(Unit.SAMPLES_PER_SECOND.text(measured.value())));
    }
}
