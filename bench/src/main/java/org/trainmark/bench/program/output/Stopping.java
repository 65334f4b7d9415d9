package org.trainmark.bench.program.output;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;

/**
 * Why a program is ended before it ends by itself.
 *
 * @param outcome of its trial
 * @param reason if it did not complete
 * @param training why its training ended; empty if that is not what ended
 */
public record Stopping(Outcome outcome, Optional<String> reason, Optional<TrainingEnd> training) {

    public Stopping {
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        requireNonNull(training, "training");
    }

    static Stopping of(TrainingEnd end) {
        return new Stopping(Outcome.COMPLETED, Optional.empty(), Optional.of(end));
    }
}
