package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.report.markup.TextTable;

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
                .filter(reason -> !result.isCompleted())
                .map(reason -> ": " + reason.lines().findFirst().orElse(""))
                .or(() -> answer(result).map(", "::concat))
                .orElse("");
    }

    /** Returns what the trial is run for. */
    Optional<String> answer(TrialReport result) {
        return new TrialAnswer(target).of(result);
    }
}
