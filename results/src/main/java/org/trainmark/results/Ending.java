package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * How a trial ended.
 *
 * @param reason why it did not complete, of one that was ended early what decided that; empty if it did
 * @param training why its training ended; empty if it did not train to an end, and in logs from before it was kept
 * @param logTail the last lines of what its JVM printed, if it did not complete
 */
public record Ending(Outcome outcome, Optional<String> reason, Optional<TrainingEnd> training, List<String> logTail) {

    public Ending {
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        requireNonNull(training, "training");
        logTail = List.copyOf(logTail);
    }

    /** Returns the ending of a trial that did not get as far as to the end of a training. */
    public static Ending failed(Outcome outcome, String reason) {
        return new Ending(outcome, Optional.of(reason), Optional.empty(), List.of());
    }

    /** Returns this with the last lines of what the trial's JVM printed. */
    public Ending withLogTail(List<String> lines) {
        return new Ending(outcome, reason, training, lines);
    }
}
