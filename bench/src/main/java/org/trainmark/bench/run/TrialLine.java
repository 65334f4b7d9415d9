package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.summary.TrialReadings;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/**
 * What became of a trial, on one line.
 *
 * @param target of the trainings, if they have one
 */
record TrialLine(Labels labels, Optional<Target> target) {

    /** Ends the line of a trial that something spoilt. */
    static final String MARK = " *";

    /** Says what the mark means. */
    static final String LEGEND =
            "* disturbed: other load, throttling or a foreign process on the device; how much of it"
                    + " is in the summary and the log";

    TrialLine {
        requireNonNull(labels, "labels");
        requireNonNull(target, "target");
    }

    /** Returns the line, in which the label gives way and then the reason of a failure where it is too long. */
    String of(TrialReport result, Tally tally, int width) {
        String head = "%s %s ".formatted(tally.count(), result.outcome().label());
        String tail = again(result)
                + found(result)
                + String.format(Locale.ROOT, " (%.1f s)", result.seconds())
                + (Tries.isSpoilt(result) ? MARK : "");
        String label = TextTable.clipped(labels.of(result.key()), Math.max(1, width - head.length() - tail.length()));
        return TextTable.clipped(head + label + tail, width);
    }

    private String again(TrialReport result) {
        return labels.again(result.key().origin()).map(" "::concat).orElse("");
    }

    private String found(TrialReport result) {
        return result.reason()
                .filter(reason -> result.outcome() != Outcome.COMPLETED)
                .map(reason -> ": " + reason.lines().findFirst().orElse(""))
                .or(() -> answer(result).map(", "::concat))
                .orElse("");
    }

    /** Returns what the trial is run for: the time to the target, or else its quality, or else its speed. */
    Optional<String> answer(TrialReport result) {
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
