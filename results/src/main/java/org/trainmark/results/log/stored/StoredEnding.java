package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrainingEnd;

/** An {@link Ending} as stored files spell it. */
@JsonInclude(Include.NON_EMPTY)
public record StoredEnding(
        @JsonProperty(required = true) String outcome,
        @Nullable String reason,
        @Nullable String trainingEnd,
        @Nullable List<String> logTail) {

    static StoredEnding of(Ending ending) {
        return new StoredEnding(
                ending.outcome().label(),
                ending.reason().orElse(null),
                ending.training().map(TrainingEnd::label).orElse(null),
                ending.logTail());
    }

    /** Returns the ending. */
    public Ending ending() {
        return new Ending(
                Json.named(Outcome.values(), Outcome::label, outcome, "outcome"),
                Optional.ofNullable(reason),
                Optional.ofNullable(trainingEnd)
                        .map(label -> Json.named(TrainingEnd.values(), TrainingEnd::label, label, "end of a training")),
                logTail == null ? List.of() : logTail);
    }
}
