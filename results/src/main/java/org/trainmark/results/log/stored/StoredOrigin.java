package org.trainmark.results.log.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Origin;

/** An {@link Origin} as a line of the log spells it. */
@JsonInclude(Include.NON_NULL)
record StoredOrigin(
        @JsonProperty(required = true) String plan,
        @JsonProperty(required = true) int round,
        @Nullable Integer rung) {

    static StoredOrigin of(Origin origin) {
        OptionalInt rung = origin.rung();
        return new StoredOrigin(origin.plan(), origin.round(), rung.isPresent() ? rung.getAsInt() : null);
    }

    Origin origin() {
        return new Origin(plan, round, rung == null ? OptionalInt.empty() : OptionalInt.of(rung));
    }
}
